package dev.privacyenforcer.spring;

/** The application says where its policy is, and there is none. */
final class PolicyNotFoundException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PolicyNotFoundException(String location, Throwable cause) {
        super(
                "ENF-501 No policy: '" + location + "' cannot be opened\n"
                        + "  at      property " + EnforcerProperties.PREFIX + ".policy\n"
                        + "  because an application that depends on enforcer-spring starts with a policy or not at all\n"
                        + "  fix     put the policy at src/main/resources/privacy/policy.json, or let the property name"
                        + " it (classpath:, file:, or a file name)",
                cause);
    }
}
