package dev.privacyenforcer.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What whoever transcribed the text found in it: a remark with the code of a flaw is a finding. */
final class RemarkLint {

    /** What is no flaw: nothing can be done about it, or it has been done. */
    static final Set<String> NOTES = Set.of(
            "NOT_ENFORCEABLE",
            "EVIDENCE",
            "NOT_DECLARED",
            "DEFAULT_DENY",
            "HUMAN_JUDGEMENT",
            "HEDGED",
            "PARAMETER_CHOSEN",
            "NOTE");

    private RemarkLint() {}

    static void check(Policy policy, Found found) {
        List<String> known = new ArrayList<>(NOTES.stream().sorted().toList());
        Arrays.stream(Flaw.values()).map(Flaw::name).forEach(known::add);
        for (int i = 0; i < policy.remarks().size(); i++) {
            Remark remark = policy.remarks().get(i);
            String pointer = "/remarks/" + i;
            if (!known.contains(remark.code())) {
                String nearest = Nearest.to(remark.code(), known);
                String what = "A remark has an unknown code" + (nearest == null ? "." : "; '" + nearest + "'?");
                found.add(Flaw.REMARK_UNKNOWN, pointer + "/code", List.of(remark.clause()), what);
            } else if (!NOTES.contains(remark.code())) {
                found.add(Flaw.valueOf(remark.code()), pointer, List.of(remark.clause()), remark.why());
            }
        }
    }
}
