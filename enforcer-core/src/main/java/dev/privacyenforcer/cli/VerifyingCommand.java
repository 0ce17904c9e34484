package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.weave.Verification;
import dev.privacyenforcer.weave.WeaveVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Command {@code verify}: whether a guard stands at every reference to a labelled field. */
final class VerifyingCommand {

    private VerifyingCommand() {}

    static Answer run(Path place, List<Path> classPath, Bindings bindings) throws IOException {
        Verification verification = WeaveVerifier.verify(place, classPath, bindings);
        Coverage coverage = UnwovenScan.of(List.of(place));
        boolean passed = verification.passed() && coverage.complete();
        return new Answer(Answer.exitCode(passed), text(verification, coverage), json(verification, coverage));
    }

    private static String text(Verification verification, Coverage coverage) {
        StringBuilder text = new StringBuilder();
        int widest = verification.members().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        verification.members().forEach((member, references) -> text.append(member)
                .append(" ".repeat(widest - member.length()))
                .append("  ")
                .append(references)
                .append(references == 1 ? " reference\n" : " references\n"));
        verification
                .unguarded()
                .forEach(gap -> text.append("unguarded: ").append(gap).append('\n'));
        coverage.unwoven()
                .forEach(name -> text.append("not woven: ").append(name).append('\n'));
        return text.append(verification.references())
                .append(" references to ")
                .append(verification.members().size())
                .append(" labelled fields, ")
                .append(verification.unguarded().size())
                .append(" without a guard; ")
                .append(coverage.unwoven().size())
                .append(" labelled classes not woven")
                .toString();
    }

    private static ObjectNode json(Verification verification, Coverage coverage) {
        ObjectNode members = Json.object();
        verification.members().forEach(members::put);
        ObjectNode json = Json.object()
                .put("passed", verification.passed() && coverage.complete())
                .put("references", verification.references());
        json.set("members", members);
        json.set("unguarded", Json.texts(verification.unguarded()));
        json.set("unwoven", Json.texts(coverage.unwoven()));
        return json;
    }
}
