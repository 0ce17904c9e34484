package dev.privacyenforcer.hook;

/**
 * One category of personal data of one category of data subjects.
 *
 * @param dataSubject whose data, such as {@code customer}
 * @param category which data, such as {@code user.contact.email}
 */
public record Datum(String dataSubject, String category) {

    static Datum parse(String text) {
        int colon = text.indexOf(':');
        return new Datum(text.substring(0, colon), text.substring(colon + 1));
    }

    /** {@return the form the weaver writes: {@code customer:user.contact.email}} */
    @Override
    public String toString() {
        return dataSubject + ":" + category;
    }
}
