package dev.privacyenforcer.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects findings. */
final class Found {

    private final List<Finding> findings = new ArrayList<>();

    void add(Flaw flaw, String pointer, List<String> clauses, String what) {
        add(flaw, flaw.severity, pointer, clauses, what);
    }

    void add(Flaw flaw, Severity severity, String pointer, List<String> clauses, String what) {
        findings.add(new Finding(flaw.id, flaw.name(), severity, pointer, clauses, what, flaw.expected, flaw.fix));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
