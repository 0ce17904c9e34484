package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.diff.FlowChange;
import dev.privacyenforcer.diff.ObservedChange;
import dev.privacyenforcer.diff.RetentionChange;
import dev.privacyenforcer.diff.RuleChange;
import dev.privacyenforcer.diff.Stand;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.report.RecordComparison.CellChange;
import java.util.Locale;

/** The differences between two versions of a policy, for programs. */
final class DiffJson {

    private DiffJson() {}

    static ObjectNode of(DiffCommand diff) {
        ObjectNode json = Json.object()
                .put("policies", diff.title())
                .put("different", !diff.isEmpty())
                .put("compared", diff.diff().compared());
        json.set("flows", Json.array(diff.diff().flows(), DiffJson::flow));
        json.set("observed", Json.array(diff.diff().observed(), DiffJson::observed));
        json.set("retention", Json.array(diff.diff().retention(), DiffJson::retention));
        json.set("rules", Json.array(diff.diff().rules(), DiffJson::rule));
        json.set("record", Json.array(diff.record(), DiffJson::cell));
        return json;
    }

    private static ObjectNode flow(FlowChange change) {
        ObjectNode json = Json.object()
                .put("kind", lower(change.kind()))
                .put("dataSubject", change.dataSubject())
                .put("purpose", change.purpose())
                .put("recipient", change.recipient());
        json.set(
                "operations",
                Json.texts(change.operations().stream().map(Operation::key).toList()));
        json.set("categories", Json.texts(change.categories()));
        json.set("before", stand(change.before()));
        json.set("after", stand(change.after()));
        return json;
    }

    private static ObjectNode stand(Stand stand) {
        ObjectNode json = Json.object()
                .put("permitted", stand.reach().key())
                .put("legalBasis", stand.legalBasis())
                .put("reason", stand.reason())
                .put("rule", stand.rule());
        json.set("clauses", Json.texts(stand.clauses()));
        return json;
    }

    private static ObjectNode observed(ObservedChange change) {
        Flow flow = change.flow();
        ObjectNode json = Json.object()
                .put("kind", lower(change.kind()))
                .put("dataSubject", flow.dataSubject())
                .put("category", flow.category())
                .put("operation", flow.operation().key());
        json.set("purposes", Json.texts(flow.purposes()));
        json.set("recipients", Json.texts(flow.recipients()));
        json.put("location", flow.location())
                .put("outcome", lower(flow.outcome()))
                .put("count", flow.count());
        json.set("before", stand(change.before()));
        json.set("after", stand(change.after()));
        return json;
    }

    private static ObjectNode retention(RetentionChange change) {
        ObjectNode json = Json.object().put("dataSubject", change.dataSubject());
        json.set("categories", Json.texts(change.categories()));
        json.set("before", Json.texts(change.before()));
        json.set("after", Json.texts(change.after()));
        return json;
    }

    private static ObjectNode rule(RuleChange change) {
        ObjectNode json = Json.object()
                .put("level", change.level())
                .put("key", change.key())
                .put("change", lower(change.change()));
        json.set("parts", Json.texts(change.parts()));
        return json;
    }

    private static ObjectNode cell(CellChange change) {
        return Json.object()
                .put("line", change.line())
                .put("title", change.title())
                .put("field", change.field())
                .put("before", change.before())
                .put("after", change.after());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
