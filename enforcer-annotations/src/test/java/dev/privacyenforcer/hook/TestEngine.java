package dev.privacyenforcer.hook;

import dev.privacyenforcer.hook.AccessPoint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Permits everything and counts what it was asked and what was tallied; a field may make it behave otherwise. */
final class TestEngine implements Engine {

    /** A scope with the name of its purpose. */
    static final class Named extends Scope {

        final String name;

        Named(Engine engine, String name) {
            super(engine);
            this.name = name;
        }
    }

    final Scope outside = new Named(this, "outside");
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger entered = new AtomicInteger();
    final LongAdder counted = new LongAdder();
    final LongAdder opened = new LongAdder();
    volatile boolean lasting = true;
    volatile boolean forPerson;
    volatile Verdict.Effect effect = Verdict.Effect.PASS;
    volatile @Nullable RuntimeException failure;
    volatile @Nullable Object replacement;
    final List<String> released = new ArrayList<>();

    private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

    static int read(String member) {
        return AccessPoints.number(point(Kind.READ, member, null));
    }

    static int scope(String purpose) {
        return AccessPoints.number(point(Kind.SCOPE, "", purpose));
    }

    static int point(Kind kind) {
        return AccessPoints.number(point(kind, "", null));
    }

    private static AccessPoint point(Kind kind, String member, @Nullable String purpose) {
        List<Datum> data = List.of(new Datum("customer", "user.contact.email"));
        return AccessPoint.of(kind, "app.A", "A.java", "m", 1, member, data).opening(purpose);
    }

    static String current() {
        return Guard.scope() instanceof Named named ? named.name : "outside";
    }

    @Override
    public Scope outside() {
        return outside;
    }

    @Override
    public Entry enter(Scope outer, AccessPoint point) {
        entered.incrementAndGet();
        refuse();
        String name = point.purpose() == null ? point.kind().name() : point.purpose();
        return new Entry(scopes.computeIfAbsent(name, key -> new Named(this, key)), opened::add, lasting);
    }

    @Override
    public Verdict decide(Scope scope, AccessPoint point, @Nullable Object owner, Value value) {
        asked.incrementAndGet();
        refuse();
        return replacement == null
                ? new Verdict(effect, counted::add, holds())
                : Verdict.replace(replacement, counted::add);
    }

    @Override
    public @Nullable Object release(Scope scope, AccessPoint point, Object notes, Value result) {
        released.add(((Named) scope).name + " " + notes + " " + result);
        refuse();
        return result.omissible() ? replacement : null;
    }

    private Verdict.Holds holds() {
        return forPerson ? Verdict.Holds.FOR_PERSON : lasting ? Verdict.Holds.FOR_ALL : Verdict.Holds.ONCE;
    }

    private void refuse() {
        RuntimeException refusal = failure;
        if (refusal != null) {
            throw refusal;
        }
    }
}
