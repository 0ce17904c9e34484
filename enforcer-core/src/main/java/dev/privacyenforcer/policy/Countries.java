package dev.privacyenforcer.policy;
/** placeholder until the branch policy is merged */
public final class Countries {
    private Countries() {}

    public static boolean needsSafeguard(String c) {
        return !c.equals("DE");
    }
}
