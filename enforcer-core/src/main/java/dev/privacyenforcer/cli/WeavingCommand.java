package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.weave.ArchiveWeaver;
import dev.privacyenforcer.weave.WeavingException;
import dev.privacyenforcer.weave.WeavingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Command {@code weave}: puts guards into the classes of a directory or jar. */
final class WeavingCommand {

    private WeavingCommand() {}

    static Answer run(Path from, List<Path> classPath, Bindings bindings, Path to) throws IOException {
        try {
            List<WeavingReport> reports = ArchiveWeaver.weave(from, classPath, bindings, to);
            return woven(reports);
        } catch (WeavingException refused) {
            ObjectNode json = Json.object().put("written", false);
            json.set("woven", Json.texts(List.of()));
            String message = String.valueOf(refused.getMessage());
            json.set("problems", Json.texts(List.of(message.split("\n(?=ENF-)", -1))));
            return new Answer(Answer.FINDING, message + "\nnothing was written", json);
        }
    }

    private static Answer woven(List<WeavingReport> reports) {
        ObjectNode json = Json.object().put("written", true);
        json.set("woven", Json.array(reports, WeavingCommand::json));
        json.set("problems", Json.texts(List.of()));
        int guards = reports.stream().mapToInt(report -> report.guards().size()).sum();
        String lines = reports.stream()
                .map(report -> report + "\n"
                        + report.warnings().stream()
                                .map(warning -> "  warning: " + warning + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        String summary = "guarded " + guards + " accesses and scopes in " + reports.size() + " classes";
        return new Answer(Answer.FINE, lines + summary, json);
    }

    private static ObjectNode json(WeavingReport report) {
        ObjectNode json = Json.object().put("class", report.className());
        json.set("guards", Json.texts(report.guards()));
        json.set("warnings", Json.texts(report.warnings()));
        return json;
    }
}
