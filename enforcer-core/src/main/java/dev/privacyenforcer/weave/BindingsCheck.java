package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.ClassPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Finds classes and members that bindings name and that are not there: a misspelt label protects nothing, and nothing
 * else would tell.
 */
public final class BindingsCheck {

    private BindingsCheck() {}

    /**
     * {@return what is wrong with the bindings of a program, each in four lines; empty if nothing is}
     *
     * @param bindings the bindings
     * @param places directories and jars that hold the program, jars inside included
     * @throws IOException if something cannot be read
     */
    public static List<String> of(Bindings bindings, Collection<Path> places) throws IOException {
        Map<String, ClassLabels> classes = new TreeMap<>();
        for (Path place : places) {
            for (byte[] classFile : ClassFiles.in(place)) {
                ClassLabels labels = LabelReader.glance(classFile);
                classes.putIfAbsent(labels.binaryName(), labels);
            }
        }
        return of(bindings, classes).stream().map(Problem::toString).toList();
    }

    /**
     * {@return what bindings name of a program that is about to start and that is not there, each in four lines}
     *
     * @param bindings the bindings
     * @param classes binary names of its classes
     */
    public static List<String> absent(Bindings bindings, Set<String> classes) {
        List<Problem> problems = new ArrayList<>();
        new BoundLabels(bindings)
                .classes().stream()
                        .filter(name -> !classes.contains(name))
                        .forEach(name -> problems.add(Problems.unknownClass(name)));
        problems.addAll(idlePatterns(bindings, classes));
        return problems.stream()
                .map(Problem::toString)
                .map(text -> text.replace("Not woven", "Finding"))
                .toList();
    }

    static List<Problem> of(Bindings bindings, Map<String, ClassLabels> classes) {
        List<Problem> problems = new ArrayList<>();
        for (String name : new BoundLabels(bindings).classes()) {
            ClassLabels labels = classes.get(name);
            problems.addAll(labels == null ? List.of(Problems.unknownClass(name)) : absentMembers(bindings, labels));
        }
        problems.addAll(idlePatterns(bindings, classes.keySet()));
        problems.addAll(idleMembers(bindings, classes.values()));
        return problems;
    }

    /** {@return classes that are named and are not there, and patterns that fit none of those that are woven} */
    static List<Problem> absentClasses(Bindings bindings, Collection<String> woven, ClassFileLocator locator) {
        List<Problem> problems = new ArrayList<>();
        for (String name : new BoundLabels(bindings).classes()) {
            try {
                if (!locator.locate(name).isResolved()) {
                    problems.add(Problems.unknownClass(name));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read class " + name, failure);
            }
        }
        problems.addAll(idlePatterns(bindings, woven));
        return problems;
    }

    private static List<Problem> idlePatterns(Bindings bindings, Collection<String> classes) {
        return Stream.concat(
                        bindings.types().stream().map(Bindings.Type::classes),
                        bindings.methods().stream().map(Bindings.Methods::classes))
                .filter(ClassPattern::isPattern)
                .distinct()
                .filter(pattern -> classes.stream().noneMatch(pattern::matches))
                .map(pattern -> Problems.idlePattern(pattern.text()))
                .toList();
    }

    private static List<Problem> idleMembers(Bindings bindings, Collection<ClassLabels> classes) {
        List<Problem> problems = new ArrayList<>();
        for (Bindings.Type type : bindings.types()) {
            List<ClassLabels> meant = classes.stream()
                    .filter(labels -> type.classes().matches(labels.binaryName()))
                    .toList();
            if (type.classes().isPattern() && !meant.isEmpty()) {
                BoundNames.fields(type).stream()
                        .filter(name -> meant.stream().noneMatch(labels -> BoundNames.hasField(labels, name)))
                        .forEach(name ->
                                problems.add(Problems.idleMember(type.classes().text(), "field", name)));
            }
        }
        return problems;
    }

    /** {@return members that are named and that the class does not declare; patterns need not fit every class} */
    static List<Problem> absentMembers(Bindings bindings, ClassLabels labels) {
        List<Problem> problems = new ArrayList<>();
        for (Bindings.Type type : bindings.typesOf(labels.binaryName())) {
            if (!type.classes().isPattern()) {
                BoundNames.fields(type).stream()
                        .filter(name -> !BoundNames.hasField(labels, name))
                        .forEach(name -> problems.add(absent(labels, "field", name)));
                type.results().keySet().stream()
                        .filter(name -> !BoundNames.hasMethod(labels, name))
                        .forEach(name -> problems.add(absent(labels, "method", name)));
            }
        }
        for (Bindings.Methods bound : bindings.methodsOf(labels.binaryName())) {
            if (!bound.classes().isPattern()
                    && !bound.method().equals(Bindings.Methods.ALL)
                    && !BoundNames.hasMethod(labels, bound.method())) {
                problems.add(absent(labels, "method", bound.method()));
            }
        }
        return problems;
    }

    private static Problem absent(ClassLabels labels, String kind, String name) {
        String known = kind.equals("field")
                ? names(labels.fields().values(), FieldLabel::name)
                : names(
                        labels.methods().values().stream()
                                .filter(MethodLabel::declared)
                                .toList(),
                        MethodLabel::name);
        return Problems.unknownMember(labels.binaryName(), kind, name, known);
    }

    private static <T> String names(Collection<T> members, Function<T, String> name) {
        return members.stream().map(name).distinct().sorted().collect(Collectors.joining(", "));
    }
}
