package dev.privacyenforcer.weave;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.DataSubjectIds;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Entry;
import dev.privacyenforcer.hook.Scope;
import dev.privacyenforcer.hook.Value;
import dev.privacyenforcer.hook.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permits everything but the purpose {@code denied}, masks in {@code toString}, and remembers what it was asked. */
final class RecordingEngine implements Engine {

    /** A scope with a name, and the effect that holds in it. */
    static final class Named extends Scope {

        final String name;
        final Verdict.Effect effect;

        Named(Engine engine, String name, Verdict.Effect effect) {
            super(engine);
            this.name = name;
            this.effect = effect;
        }
    }

    private final Named outside = new Named(this, "", Verdict.Effect.PASS);
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<AccessPoint> points = Collections.synchronizedList(new ArrayList<>());
    private final List<Object> persons = Collections.synchronizedList(new ArrayList<>());
    private final List<Object> owners = Collections.synchronizedList(new ArrayList<>());

    /** {@return one line for each question: {@code READ email of Customer in billing}} */
    List<String> events() {
        return List.copyOf(events);
    }

    List<AccessPoint> points() {
        return List.copyOf(points);
    }

    /** {@return who was identified at each access and at the opening of each scope, {@code null} as a text} */
    List<Object> persons() {
        return List.copyOf(persons);
    }

    /** {@return the owner at each access, {@code null} as a text} */
    List<Object> owners() {
        return List.copyOf(owners);
    }

    @Override
    public Scope outside() {
        return outside;
    }

    @Override
    public Entry enter(Scope outer, AccessPoint point) {
        if ("denied".equals(point.purpose())) {
            throw new IllegalStateException("refused");
        }
        points.add(point);
        person(DataSubjectIds.of(point, null));
        String name = ((Named) outer).name;
        events.add(point.kind() + words(point) + (name.isEmpty() ? "" : " in" + name));
        Verdict.Effect effect = point.kind() == AccessPoint.Kind.TO_STRING ? Verdict.Effect.MASK : Verdict.Effect.PASS;
        String inner = point.kind() == AccessPoint.Kind.SCOPE ? words(point) : " " + point.kind();
        return new Entry(new Named(this, inner, effect), null, false);
    }

    @Override
    public Verdict decide(Scope scope, AccessPoint point, @Nullable Object owner, Value value) {
        points.add(point);
        person(DataSubjectIds.of(point, owner));
        owners.add(owner == null ? "null" : owner);
        Named named = (Named) scope;
        String member = point.member().substring(point.member().lastIndexOf('.') + 1);
        events.add(point.kind() + " " + member + (named.name.isEmpty() ? "" : " in" + named.name));
        return new Verdict(named.effect, occurrences -> {}, Verdict.Holds.ONCE);
    }

    private void person(@Nullable Object id) {
        persons.add(id == null ? "null" : id);
    }

    private static String words(AccessPoint point) {
        StringBuilder words = new StringBuilder();
        append(words, point.purpose());
        append(words, point.recipient());
        append(words, point.operation());
        append(words, point.country());
        append(words, point.reviewedBy());
        String data = point.data().stream().map(Datum::toString).collect(Collectors.joining(","));
        append(words, data.isEmpty() ? null : "[" + data + "]");
        return words.toString();
    }

    private static void append(StringBuilder words, @Nullable Object word) {
        if (word != null) {
            words.append(' ').append(word);
        }
    }
}
