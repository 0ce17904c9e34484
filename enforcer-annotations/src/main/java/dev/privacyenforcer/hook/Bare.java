package dev.privacyenforcer.hook;

/** The scopes that need no engine: {@code toString}, {@code equals} and the like must work without one. */
final class Bare extends Scope {

    /** Ask the engine as soon as there is one. */
    static final Bare OUTSIDE = new Bare(Verdict.Effect.WITHHOLD);

    static final Bare TO_STRING = new Bare(Verdict.Effect.MASK);
    static final Bare IDENTITY = new Bare(Verdict.Effect.PASS);

    final Verdict verdict;

    private Bare(Verdict.Effect effect) {
        this.verdict = new Verdict(effect, occurrences -> {}, Verdict.Holds.ONCE);
    }

    static boolean holdsFor(AccessPoint.Kind kind) {
        return kind == AccessPoint.Kind.TO_STRING || kind == AccessPoint.Kind.IDENTITY;
    }

    /** {@return whether what is read in the scope is of no concern to the engine} */
    static boolean isQuiet(Scope scope) {
        return scope instanceof Bare && scope != OUTSIDE;
    }

    static Bare of(AccessPoint.Kind kind) {
        return kind == AccessPoint.Kind.TO_STRING ? TO_STRING : IDENTITY;
    }
}
