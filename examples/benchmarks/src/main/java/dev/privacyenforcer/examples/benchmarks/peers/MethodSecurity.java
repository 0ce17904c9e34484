package dev.privacyenforcer.examples.benchmarks.peers;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Method security of Spring: each rule is an authority of whoever calls. */
final class MethodSecurity implements Peer {

    private final Sharing guarded;

    /** What is guarded: a bean behind its proxy. */
    interface Sharing {

        /**
         * Shares nothing.
         *
         * @param purpose why
         * @param recipient with whom
         * @return true
         */
        boolean share(String purpose, String recipient);
    }

    /** The bean. */
    static final class Shared implements Sharing {

        @Override
        @PreAuthorize("hasAuthority(#purpose + '>' + #recipient)")
        public boolean share(String purpose, String recipient) {
            return true;
        }
    }

    MethodSecurity(Rules rules) {
        ProxyFactory factory = new ProxyFactory(new Shared());
        factory.addAdvisor(AuthorizationManagerBeforeMethodInterceptor.preAuthorize());
        guarded = (Sharing) factory.getProxy();
        String[] authorities = rules.all().stream()
                .map(rule -> rule.purpose() + ">" + rule.recipient())
                .toArray(String[]::new);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("service", "", AuthorityUtils.createAuthorityList(authorities)));
    }

    @Override
    public boolean decide(String purpose, String recipient) {
        try {
            return guarded.share(purpose, recipient);
        } catch (AccessDeniedException denied) {
            return false;
        }
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
    }
}
