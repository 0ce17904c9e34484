package dev.privacyenforcer.weave;

import java.util.List;
import java.util.Locale;

/**
 * One labelled member and the guards that really stand there, as its class file shows them.
 *
 * @param className the class that declares it
 * @param member its name, or {@code toString} of a class with labelled fields
 * @param kind what is labelled
 * @param label what the label says: {@code customer:user.contact.email}, {@code purpose=essential.service}
 * @param guards the guards found, in words: {@code reads 2/2}
 * @param status what follows
 * @param dated whether its class or one above says since when its objects hold their data
 */
public record MemberCoverage(
        String className, String member, Kind kind, String label, List<String> guards, Status status, boolean dated) {

    /** Copies the guards. */
    public MemberCoverage {
        guards = List.copyOf(guards);
    }

    /** How many {@link #cells} there are. */
    static final int CELLS = 5;

    /** {@return status, kind, member, label and guards, in words} */
    List<String> cells() {
        return List.of(status.word(), kind.key(), className + "#" + member, label, String.join(", ", guards));
    }

    /** {@return whether it is labelled as data, so that its label is {@code customer:user.contact.email}} */
    boolean isData() {
        return kind == Kind.FIELD || kind == Kind.RESULT;
    }

    /** What is labelled. */
    public enum Kind {
        /** A field or record component that holds personal data. */
        FIELD,
        /** A method whose result is personal data. */
        RESULT,
        /** A method that opens a purpose, recipient, operation or de-identifying scope. */
        SCOPE,
        /** A field or parameter that identifies the person. */
        IDENTIFIER,
        /** The text of an object with labelled fields. */
        TEXT;

        /** {@return the word for it} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the member is covered. */
    public enum Status {
        /** Every access passes a guard. */
        GUARDED("guarded"),
        /** It has no code of its own; those who call it are guarded. */
        AT_CALLS("guarded at calls"),
        /** It holds a {@code Guarded}, whose guard travels with the value. */
        GUARDS_ITSELF("guards itself"),
        /** No code that was looked at uses it. */
        NOT_USED("not used"),
        /** A gap: some access passes no guard, or the class is not woven. */
        NONE("none");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** {@return the word for it} */
        public String word() {
            return word;
        }
    }

    static Status status(boolean woven, int guarded, int all) {
        return !woven || guarded < all ? Status.NONE : all == 0 ? Status.NOT_USED : Status.GUARDED;
    }
}
