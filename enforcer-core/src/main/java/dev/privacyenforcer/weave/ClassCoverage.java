package dev.privacyenforcer.weave;

import dev.privacyenforcer.weave.MemberCoverage.Kind;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import java.util.ArrayList;
import java.util.List;

/** The labelled members of one class. */
final class ClassCoverage {

    private static final String TO_STRING = "toString()Ljava/lang/String;";

    private final Labels labels;
    private final GuardScan found;
    private final ClassLabels self;
    private final List<MemberCoverage> members = new ArrayList<>();

    ClassCoverage(Labels labels, GuardScan found, ClassLabels self) {
        this.labels = labels;
        this.found = found;
        this.self = self;
    }

    void addTo(List<MemberCoverage> all) {
        self.fields().values().forEach(this::field);
        self.methods().values().stream().filter(MethodLabel::declared).forEach(this::method);
        all.addAll(members);
    }

    private void field(FieldLabel field) {
        if (field.personalData() != null && field.guardsItself()) {
            String label = labels.datum(field.owner(), field.personalData());
            add(field.name(), Kind.FIELD, label, List.of("each use of its value"), Status.GUARDS_ITSELF);
        } else if (field.personalData() != null) {
            GuardScan.Accesses to = found.accesses(field.member());
            int guarded = to.guardedReads() + to.guardedWrites();
            add(
                    field.name(),
                    Kind.FIELD,
                    labels.datum(field.owner(), field.personalData()),
                    List.of(of("reads", to.guardedReads(), to.reads()), of("writes", to.guardedWrites(), to.writes())),
                    MemberCoverage.status(self.woven(), guarded, to.reads() + to.writes()));
        }
        if (field.identifies()) {
            int guards = found.identifiedBy(field.member());
            add(
                    field.name(),
                    Kind.IDENTIFIER,
                    labels.dataSubject(field.owner()),
                    List.of("names the person to " + guards),
                    MemberCoverage.status(self.woven(), guards, guards));
        }
    }

    private void method(MethodLabel method) {
        GuardScan.Body body = found.body(self.name(), method.name() + method.descriptor());
        List<String> facts = ScopeFacts.of(labels, method, new ArrayList<>());
        if (!facts.isEmpty()) {
            String label = String.join(" ", facts);
            guarded(method, Kind.SCOPE, label, body.scopeText(), body.scoped());
        }
        if (!facts.isEmpty() && !method.identifying().isEmpty()) {
            guarded(method, Kind.IDENTIFIER, "parameter", body.bound() ? "bound" : "not bound", body.bound());
        }
        Said said = method.said("PersonalData");
        if (said != null && !isAccessor(method)) {
            String label = labels.datum(method.owner(), said);
            guarded(method, Kind.RESULT, label, of("results", body.results(), body.returns()), body.resultsGuarded());
        }
        if ((method.name() + method.descriptor()).equals(TO_STRING)
                && !method.bodyless()
                && !labels.data(self.name()).isEmpty()) {
            guarded(method, Kind.TEXT, "masked", body.masked() ? "masked" : "not masked", body.masked());
        }
    }

    /** A record's accessor carries the label of its component, whose field is guarded already. */
    private boolean isAccessor(MethodLabel method) {
        return "java/lang/Record".equals(self.superName())
                && method.descriptor().startsWith("()")
                && labels.personal(
                                self.name(), method.name(), method.descriptor().substring(2))
                        != null;
    }

    private void guarded(MethodLabel method, Kind kind, String label, String guard, boolean guarded) {
        if (method.bodyless()) {
            add(method.name(), kind, label, List.of(), Status.AT_CALLS);
        } else {
            Status status = self.woven() && guarded ? Status.GUARDED : Status.NONE;
            add(method.name(), kind, label, List.of(guard), status);
        }
    }

    private void add(String member, Kind kind, String label, List<String> guards, Status status) {
        boolean dated = labels.timestamp(self.name()) != null;
        members.add(new MemberCoverage(self.binaryName(), member, kind, label, guards, status, dated));
    }

    private static String of(String what, int guarded, int all) {
        return what + " " + guarded + "/" + all;
    }
}
