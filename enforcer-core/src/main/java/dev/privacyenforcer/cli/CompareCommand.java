package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.notice.NoticeComparison;
import dev.privacyenforcer.notice.NoticeComparison.Dangling;
import dev.privacyenforcer.notice.NoticeComparison.Passage;
import dev.privacyenforcer.policy.Policy;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Option {@code --compare}: which clauses of a published notice the rules of a policy cite. */
final class CompareCommand {

    private CompareCommand() {}

    static Answer run(Path file, Policy policy, Path published) throws IOException {
        NoticeComparison found = NoticeComparison.of(new JsonMapper().readTree(file.toFile()), text(published));
        ObjectNode json = Json.object()
                .put("policy", policy.header().name())
                .put("text", published.toString())
                .put("clauses", found.clauses());
        json.set("uncited", Json.array(found.uncited(), CompareCommand::json));
        json.set("remarked", Json.array(found.remarked(), CompareCommand::json));
        json.set("dangling", Json.array(found.dangling(), CompareCommand::json));
        return new Answer(Answer.exitCode(found.isComplete()), text(published, found), json);
    }

    private static String text(Path published) throws IOException {
        try {
            return Files.readString(published);
        } catch (MalformedInputException binary) {
            throw new UsageException(
                    "ENF-853 Notice refused: it is no text",
                    published.toString(),
                    "it is not UTF-8",
                    "save the notice as plain text");
        }
    }

    private static String text(Path published, NoticeComparison found) {
        StringBuilder text = new StringBuilder();
        passages(text, published, "no rule cites", found.uncited());
        passages(text, published, "remarks alone cite", found.remarked());
        for (Dangling each : found.dangling()) {
            text.append("the text does not have: '")
                    .append(each.clause())
                    .append("'\n  cited by ")
                    .append(String.join(", ", each.rules()))
                    .append('\n');
        }
        return text + published.getFileName().toString() + ": " + found.clauses() + " clauses, "
                + found.uncited().size() + " cited by no rule, "
                + found.remarked().size() + " by remarks alone; "
                + found.dangling().size() + " citations lead nowhere";
    }

    private static void passages(StringBuilder text, Path published, String what, List<Passage> passages) {
        for (Passage each : passages) {
            String where = (each.label() + " " + each.heading()).strip();
            text.append(what)
                    .append(": ")
                    .append(each.start())
                    .append("\n  at      ")
                    .append(published.getFileName())
                    .append(':')
                    .append(each.line())
                    .append(where.isEmpty() ? "" : ", " + where)
                    .append('\n');
        }
    }

    private static ObjectNode json(Passage passage) {
        return Json.object()
                .put("line", passage.line())
                .put("label", passage.label())
                .put("heading", passage.heading())
                .put("start", passage.start());
    }

    private static ObjectNode json(Dangling citation) {
        ObjectNode json = Json.object().put("clause", citation.clause());
        json.set("rules", Json.texts(citation.rules()));
        return json;
    }
}
