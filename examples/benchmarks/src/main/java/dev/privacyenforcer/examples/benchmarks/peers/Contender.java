package dev.privacyenforcer.examples.benchmarks.peers;

import java.util.function.Function;

/** The engines, each with a way to write the rules in its language. Public for JMH. */
public enum Contender {
    /** Ours, as it ships: answers are remembered. */
    OURS("Enforcer", Enforced::new),
    /** Ours, with a memory that is full of other answers. */
    OURS_UNREMEMBERED("Enforcer, each answer worked out anew", Enforced::withoutMemory),
    /** Its cache maps the strings of a request to the answer. */
    JCASBIN_CACHED("jCasbin, `CachedEnforcer`", Casbin::cached),
    /** Looks at one rule after the other. */
    JCASBIN("jCasbin, `Enforcer`", Casbin::plain),
    /** One proxied method. */
    SPRING_SECURITY("Spring Security, `@PreAuthorize(hasAuthority)`", MethodSecurity::new),
    /** XACML. */
    AUTHZFORCE("AuthzForce", Xacml::new),
    /** Native code behind JSON. */
    CEDAR("Cedar Java, cached policy set", Cedar::new);

    private final String title;
    private final Function<Rules, Peer> start;

    Contender(String title, Function<Rules, Peer> start) {
        this.title = title;
        this.start = start;
    }

    String title() {
        return title;
    }

    /** {@return the engine with these rules; close it, as some hold on to the thread or to the process} */
    Peer with(Rules rules) {
        return start.apply(rules);
    }
}
