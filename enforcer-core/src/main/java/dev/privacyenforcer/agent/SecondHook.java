package dev.privacyenforcer.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an application that brings this library itself. Its classes would be guarded by one engine and report to
 * the other, or to none.
 */
final class SecondHook {

    private static final String GUARD = "dev/privacyenforcer/hook/Guard.class";

    private SecondHook() {}

    static void refuse(ClassPathScan application) {
        String found = find(application);
        if (found != null) {
            throw new AgentException(
                    "ENF-703 Agent not started: the application brings Enforcer itself",
                    found,
                    "this agent brings it too, and two engines would each see half of the accesses",
                    "use the jar with classifier 'agent', which brings the weaver alone");
        }
    }

    private static @Nullable String find(ClassPathScan application) {
        String own = SecondHook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        try {
            for (URL place : Collections.list(ClassLoader.getSystemResources(GUARD))) {
                if (!place.toString().contains(own)) {
                    return place.toString();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look for Enforcer in the application: " + failure, failure);
        }
        return application.hook();
    }
}
