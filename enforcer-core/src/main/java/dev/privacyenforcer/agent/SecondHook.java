package dev.privacyenforcer.agent;

import dev.privacyenforcer.coverage.ProgramClasses;

/**
 * Refuses an application that brings this library itself. Its classes would be guarded by one engine and report to the
 * other, or to none.
 */
final class SecondHook {

    private SecondHook() {}

    static void refuse(ProgramClasses application) {
        String found = application.hook();
        if (found != null) {
            throw new AgentException(
                    "ENF-703 Agent not started: the application brings Enforcer itself",
                    found,
                    "this agent brings it too, and two engines would each see half of the accesses",
                    "use the jar with classifier 'agent', which brings the weaver alone");
        }
    }
}
