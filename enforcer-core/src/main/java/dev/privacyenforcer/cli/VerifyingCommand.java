package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.weave.BindingsCheck;
import dev.privacyenforcer.weave.CoverageTable;
import dev.privacyenforcer.weave.MemberCoverage;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import dev.privacyenforcer.weave.Verification;
import dev.privacyenforcer.weave.WeaveVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Command {@code verify}: every labelled member and the guards that cover it. */
final class VerifyingCommand {

    private final Verification verification;
    private final Coverage coverage;
    private final CoverageTable table;
    private final List<String> findings;

    private VerifyingCommand(Verification verification, Coverage coverage, CoverageTable table, List<String> findings) {
        this.verification = verification;
        this.coverage = coverage;
        this.table = table;
        this.findings = findings;
    }

    static Answer run(Path place, List<Path> classPath, Bindings bindings, @Nullable Policy policy) throws IOException {
        List<Path> all = new ArrayList<>(classPath);
        all.add(place);
        CoverageTable table = CoverageTable.of(place, classPath, bindings);
        List<String> findings = new ArrayList<>();
        if (!bindings.equals(Bindings.NONE)) {
            findings.addAll(BindingsCheck.of(bindings, all));
        }
        if (policy != null) {
            findings.addAll(table.findings(policy));
        }
        VerifyingCommand found = new VerifyingCommand(
                WeaveVerifier.verify(place, classPath, bindings), UnwovenScan.of(List.of(place)), table, findings);
        return new Answer(Answer.exitCode(found.passed()), found.text(), found.json());
    }

    private boolean passed() {
        return verification.passed() && coverage.complete() && table.passed() && findings.isEmpty();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding).append('\n'));
        table.lines().forEach(line -> text.append(line).append('\n'));
        verification
                .unguarded()
                .forEach(gap -> text.append("unguarded: ").append(gap).append('\n'));
        coverage.unwoven()
                .forEach(name -> text.append("not woven: ").append(name).append('\n'));
        return text.append(table.members().size())
                .append(" labelled members in ")
                .append(table.classes())
                .append(" classes, ")
                .append(table.count(Status.NONE))
                .append(" without a guard; ")
                .append(verification.references())
                .append(" references to labelled fields, ")
                .append(verification.unguarded().size())
                .append(" without a guard; ")
                .append(coverage.unwoven().size())
                .append(" labelled classes not woven")
                .toString();
    }

    private ObjectNode json() {
        ObjectNode members = Json.object();
        verification.members().forEach(members::put);
        ObjectNode json = Json.object().put("passed", passed()).put("references", verification.references());
        json.set("findings", Json.texts(findings));
        json.set("members", members);
        json.set("unguarded", Json.texts(verification.unguarded()));
        json.set("unwoven", Json.texts(coverage.unwoven()));
        ArrayNode rows = json.putArray("coverage");
        for (MemberCoverage member : table.members()) {
            rows.addObject()
                    .put("class", member.className())
                    .put("member", member.member())
                    .put("kind", member.kind().key())
                    .put("label", member.label())
                    .put("status", member.status().word())
                    .put("dated", member.dated())
                    .set("guards", Json.texts(member.guards()));
        }
        return json;
    }
}
