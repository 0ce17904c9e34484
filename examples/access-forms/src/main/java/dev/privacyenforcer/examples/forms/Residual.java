package dev.privacyenforcer.examples.forms;

/** Why a form is not caught: the closed list of reasons. */
public enum Residual {
    /** The library looks past the code: the JDK hands out the field's content without running an instruction of it. */
    REFLECTION("reflection", "the JDK reads the field itself, so that no woven instruction runs"),
    /** Persistence moves it, which is recorded and not judged. */
    INFRASTRUCTURE("infrastructure", "persistence moves the value into its column: recorded, not judged"),
    /** The value was read where the policy permits it, and went on from there. */
    ALIAS("alias", "the value was read where that was permitted; values are not traced"),
    /** The value lies in a place that carries no label. */
    UNLABELLED("unlabelled", "the value lies in a place that carries no label"),
    /** Equality, hash and order work on the bare value. */
    IDENTITY("identity", "equals, hashCode and compareTo are never denied, as collections would break"),
    /** The data come from the database, not from a field. */
    QUERY("query", "the data come from the database and never pass a labelled field"),
    /** The virtual machine itself hands out its memory. */
    MEMORY("memory", "heap dumps, debuggers and native code read memory");

    private final String word;
    private final String because;

    Residual(String word, String because) {
        this.word = word;
        this.because = because;
    }

    /** {@return the word in the table} */
    public String word() {
        return word;
    }

    /** {@return the reason in a sentence} */
    public String because() {
        return because;
    }
}
