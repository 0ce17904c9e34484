package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Packages whose code moves data without using them: it loads and saves, checks, or fills in objects.
 *
 * <p>Who counts is who gets the value, or gives it: the class that goes through a door of the JDK, or the immediate
 * caller of a plain accessor. Who called that one is never asked. So code of the application gains nothing by being
 * called from infrastructure (a listener, a converter), and a method that does more than hand out a field is judged as
 * the application's own.
 */
final class Infrastructure {

    static final String PROPERTY = "privacy.enforcer.infrastructure";

    private static final String RESOURCE = "infrastructure.tsv";
    private static final Pattern RULE = Pattern.compile(
            "(read|write|both|none)[:\\t]([a-z][\\w]*(\\.[a-z][\\w]*)*)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Packages and what they may do; the longest prefix decides. */
    private record Rule(String access, String prefix) {

        boolean covers(String className) {
            return className.startsWith(prefix) && className.charAt(prefix.length()) == '.';
        }

        boolean permits(AccessPoint.Kind kind) {
            return access.equals("both") || access.equals(kind == AccessPoint.Kind.WRITE ? "write" : "read");
        }
    }

    private final List<Rule> rules;

    private Infrastructure(List<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt((Rule rule) -> rule.prefix().length())
                        .reversed())
                .toList();
    }

    /** {@return the packages that are shipped as data, and those that the operator adds} */
    static Infrastructure ofThisProgram() {
        String more = System.getProperty(PROPERTY, "");
        return new Infrastructure(
                Stream.concat(Stream.of(more.split(",", -1)).filter(text -> !text.isBlank()), shipped().stream())
                        .map(Infrastructure::rule)
                        .toList());
    }

    private static Rule rule(String text) {
        var matcher = RULE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("ENF-709 Not understood: '" + text.strip() + "'\n"
                    + "  at      system property " + PROPERTY + "\n"
                    + "  because packages of infrastructure are expected, with commas between, each behind what it"
                    + " may do: read, write, both or none\n"
                    + "  fix     write it as both:com.acme.persistence,write:com.acme.forms");
        }
        return new Rule(matcher.group(1), matcher.group(2));
    }

    private static List<String> shipped() {
        List<String> rules = new ArrayList<>();
        try (InputStream in = Infrastructure.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar is incomplete: no " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(rules::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rules;
    }

    /** {@return where the infrastructure stands that moves the value, or null if it is none} */
    @Nullable
    String moving(AccessPoint point) {
        return switch (point.via()) {
            case CODE -> null;
            case DOOR -> covers(point.className(), point.kind()) ? point.location() : null;
            case ACCESSOR -> {
                StackWalker.StackFrame caller = Caller.ofAccessor(point);
                yield caller != null && covers(caller.getClassName(), point.kind())
                        ? caller.toStackTraceElement().toString()
                        : null;
            }
        };
    }

    private boolean covers(String className, AccessPoint.Kind kind) {
        for (Rule rule : rules) {
            if (rule.covers(className)) {
                return rule.permits(kind);
            }
        }
        return false;
    }

    /** {@return whether all accesses at a point are of one and the same code, so that what holds for one holds on} */
    static boolean isAlone(AccessPoint point) {
        return point.via() != AccessPoint.Via.ACCESSOR;
    }
}
