package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.cases.Question;
import dev.privacyenforcer.cases.Reply;
import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import java.util.Locale;

/** Command {@code decide}: what the policy says to one request, and why. */
final class DecideCommand {

    private DecideCommand() {}

    static Answer run(Policy policy, Question question, boolean all) {
        Reply reply = question.ask(policy);
        return new Answer(Answer.exitCode(reply.decision().isPermitted()), text(reply, all), json(reply));
    }

    private static String text(Reply reply, boolean all) {
        long elsewhere = all ? 0 : reply.elsewhere();
        String more = elsewhere == 0
                ? ""
                : "\n  " + elsewhere + (elsewhere == 1 ? " more rule is" : " more rules are")
                        + " about other categories or data subjects (--all lists them)";
        return reply.line() + "\n  because " + reply.because() + reply.rules(all) + more;
    }

    static ObjectNode json(Reply reply) {
        Mode mode = reply.mode();
        ObjectNode json = Json.object()
                .put("decision", reply.decision().isPermitted() ? "permit" : "deny")
                .put("reason", reply.reason())
                .put("rule", reply.decision().rule());
        json.set("clauses", Json.texts(reply.decision().clauses()));
        json.set("obligations", Json.array(reply.obligations(), DecideCommand::json));
        json.put("legalBasis", reply.legalBasis())
                .put("mode", mode == null ? null : mode.key())
                .put("because", reply.because());
        json.set("considered", Json.array(reply.considered(), DecideCommand::json));
        return json;
    }

    private static ObjectNode json(Obligation owed) {
        ObjectNode json = Json.object().put("do", owed.duty().key());
        return owed.minGroup() == null ? json : json.put("minGroup", owed.minGroup());
    }

    private static ObjectNode json(Considered rule) {
        ObjectNode json = Json.object()
                .put("id", rule.id())
                .put("kind", lower(rule.kind()))
                .put("applies", rule.applies())
                .put("stopsAt", rule.step() == Step.APPLIES ? null : lower(rule.step()))
                .put("why", rule.why());
        json.set("clauses", Json.texts(rule.clauses()));
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
