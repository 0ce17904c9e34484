package dev.privacyenforcer.weave;

/** Why a class cannot be woven, in four lines: what, where, why, and how to fix it. */
record Problem(String id, String what, String where, String because, String fix) {

    @Override
    public String toString() {
        return """
                %s Not woven: %s
                  at      %s
                  because %s
                  fix     %s""".formatted(id, what, where, because, fix);
    }
}
