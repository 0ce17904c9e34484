package dev.privacyenforcer.test;

/**
 * A canary that was found where nobody permitted it to be.
 *
 * @param field the field it was planted in, such as {@code Customer#email}
 * @param category the category of the field
 * @param channel where it was found: {@code System.out}, {@code log}, {@code exception}, a file, a name given to
 *     {@link Canaries#inspect}
 * @param place where in it, such as {@code line 3}, {@code /customer/email} or {@code line 1, in Base64}
 * @param canary the value, which is made up and belongs to nobody
 */
public record Escape(String field, String category, String channel, String place, String canary) {

    @Override
    public String toString() {
        return channel + ", " + place + ": '" + canary + "' of " + field + " (" + category + ")";
    }
}
