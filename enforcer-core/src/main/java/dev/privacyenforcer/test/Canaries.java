package dev.privacyenforcer.test;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand nowhere else, planted in the labelled fields of objects, and looked for in everything that gets
 * out.
 *
 * <p>A test that is annotated with {@link LeakCheck} takes one as a parameter:
 *
 * <pre>{@code
 * Customer customer = canaries.create(Customer.class);
 * newsletter.send(customer);
 * canaries.inspect("GET /customers/1", response.body());
 * }</pre>
 *
 * <p>A canary may stand where the policy permitted, in this test, an operation on its category that leads there:
 * {@code log} to standard output, standard error and loggers, {@code share} and {@code export} to what is inspected as
 * text or bytes, {@code store} and {@code export} to files, nothing to exceptions. And where {@link #allow} says so.
 *
 * <p>Found as it is, in JSON, HTML, URLs, Base64, hexadecimal digits, gzip and zip; not encrypted, cut up, or in
 * pictures. Thread-safe.
 */
public final class Canaries {

    private record Permission(String field, String where) {}

    private static final int SHORTEST = 4;

    private final List<Canary> planted = new CopyOnWriteArrayList<>();
    private final List<Haystack> seen = new CopyOnWriteArrayList<>();
    private final List<Permission> allowed = new CopyOnWriteArrayList<>();
    private final Map<Flow, Long> before = flows();
    private final Planter planter = new Planter(planted::add);

    /** Without {@link LeakCheck}: a test that plants, inspects and calls {@link #check} itself. */
    public Canaries() {}

    /**
     * {@return a new object, a canary in each labelled field}
     *
     * @param <T> its type
     * @param type a record, or a class; of the latter, the constructor with the fewest parameters is called
     */
    public <T> T create(Class<T> type) {
        int had = planted.size();
        T made = type.cast(planter.create(type, 0));
        return planted(made, had);
    }

    /**
     * {@return the object, a canary in each labelled field, also of objects it holds; a record is copied for it}
     *
     * @param <T> its type
     * @param object whatever its labelled fields held is lost
     */
    @SuppressWarnings("unchecked") // the same object, or a record of the same class
    public <T> T fill(T object) {
        int had = planted.size();
        return planted((T) planter.fill(object, 0), had);
    }

    private <T> T planted(T made, int had) {
        if (planted.size() == had) {
            throw new IllegalArgumentException(TestTexts.nothingPlanted(made.getClass()));
        }
        return made;
    }

    /**
     * Looks for a value that the test itself put somewhere, such as one of its own test data.
     *
     * @param field what to call the place, such as {@code Customer#email}
     * @param category its category
     * @param value the value, which stands nowhere else
     */
    public void watch(String field, String category, String value) {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(TestTexts.tooShort(field));
        }
        planted.add(Canary.of(field, category, value));
    }

    /**
     * Permits a canary where the policy has nothing to say, such as in the response to the person themself.
     *
     * @param field the field, such as {@code Customer#email}
     * @param where the channel, as an escape names it
     */
    public void allow(String field, String where) {
        if (planted.stream().noneMatch(canary -> canary.field().equals(field))) {
            throw new IllegalArgumentException(TestTexts.unknownField(field, fields()));
        }
        allowed.add(new Permission(field, where));
    }

    /** {@return the fields that hold a canary, such as {@code Customer#email}} */
    public Set<String> fields() {
        return planted.stream().map(Canary::field).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Hands over what somebody else gets to see.
     *
     * @param channel what to call it, such as {@code GET /customers/1}
     * @param content the body of a request or response, a message
     */
    public void inspect(String channel, @Nullable String content) {
        inspect(Channel.BODY, channel, content);
    }

    /** As {@link #inspect(String, String)}, of bytes. */
    public void inspect(String channel, byte[] content) {
        seen.add(new Haystack(Channel.BODY, channel, content.clone()));
    }

    /** As {@link #inspect(String, String)}, of a stream, which is read to its end and not closed. */
    public void inspect(String channel, InputStream content) {
        try {
            seen.add(new Haystack(Channel.BODY, channel, content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hands over an exception: message, causes, suppressed ones. */
    public void inspect(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        inspect(Channel.NEVER, "exception", text.toString());
    }

    /** Hands over a file, or each file beneath a directory, if it is there. */
    public void inspect(Path files) {
        inspect(Channel.FILE, files);
    }

    /** Hands over files where no canary may stand, whatever the policy permits: a log, the record, evidence. */
    public void never(Path files) {
        inspect(Channel.NEVER, files);
    }

    private void inspect(Channel channel, Path files) {
        if (!Files.exists(files)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(files)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                seen.add(new Haystack(channel, String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void inspect(Channel channel, String name, @Nullable String content) {
        if (content != null) {
            seen.add(new Haystack(channel, name, content.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** {@return what was found so far where nobody permitted it} */
    public List<Escape> escapes() {
        Map<Flow, Long> flows = flows();
        List<Flow> permitted = new ArrayList<>();
        flows.forEach((flow, count) -> {
            if (flow.outcome() == Flow.Outcome.PERMITTED && count > before.getOrDefault(flow, 0L)) {
                permitted.add(flow);
            }
        });
        Set<Escape> escapes = new LinkedHashSet<>();
        for (Haystack haystack : seen) {
            for (Haystack.Find find : haystack.search(planted)) {
                if (!isPermitted(find, permitted)) {
                    escapes.add(escape(find));
                }
            }
        }
        return List.copyOf(escapes);
    }

    /** Fails if there are {@link #escapes}, with the way out of each. */
    public void check() {
        List<Escape> escapes = escapes();
        if (!escapes.isEmpty()) {
            throw new AssertionError(TestTexts.escapes(escapes));
        }
    }

    private boolean isPermitted(Haystack.Find find, List<Flow> permitted) {
        Canary canary = find.canary();
        Haystack in = find.in();
        return allowed.contains(new Permission(canary.field(), in.name()))
                || permitted.stream()
                        .anyMatch(flow -> in.channel().openedBy(flow.operation())
                                && Taxonomy.covers(flow.category(), canary.category()));
    }

    private static Escape escape(Haystack.Find find) {
        Canary canary = find.canary();
        return new Escape(canary.field(), canary.category(), find.in().name(), find.place(), canary.text());
    }

    private static Map<Flow, Long> flows() {
        Map<Flow, Long> counts = new HashMap<>();
        Enforcer.installed()
                .ifPresent(
                        enforcer -> enforcer.observe().flows().forEach(flow -> counts.put(flow.shape(), flow.count())));
        return counts;
    }
}
