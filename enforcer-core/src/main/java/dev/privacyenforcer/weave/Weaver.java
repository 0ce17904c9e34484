package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Puts guards into class files.
 *
 * <p>What it does to a class: reads and writes of labelled fields and results of labelled methods pass through the
 * hook; methods that name a purpose, recipient, operation or de-identification open a scope; {@code toString} of a
 * class with labelled fields masks, and its {@code equals}, {@code hashCode} and {@code compareTo} are never denied. A
 * call of a labelled method that has no body, such as that of a client interface, gets the scope at the call; an
 * implementation does not inherit it, and code that calls the implementation by its own type opens none.
 *
 * <p>A class compiled for Java 7 to 10 becomes one for Java 11, as guards need constants that older class files cannot
 * hold.
 *
 * <p>Labels of other classes are read from their class files; no class is loaded. The same input gives the same output,
 * and a woven class stays as it is. Thread-safe.
 */
public final class Weaver {

    private final Labels labels;
    private final Consumer<WeavingReport> log;
    private final @Nullable ModuleRequirement module;
    private final boolean everyClass;
    private final @Nullable Set<String> labelled;
    private volatile @Nullable Interest interest;

    private Weaver(
            Labels labels,
            Consumer<WeavingReport> log,
            @Nullable ModuleRequirement module,
            boolean everyClass,
            @Nullable Set<String> labelled) {
        this.labels = labels;
        this.log = log;
        this.module = module;
        this.everyClass = everyClass;
        this.labelled = labelled;
    }

    /**
     * {@return a weaver}
     *
     * @param classPath finds the class files of the classes that woven code refers to
     */
    public static Weaver reading(ClassFileLocator classPath) {
        return new Weaver(new Labels(classPath, Bindings.NONE), report -> {}, null, false, null);
    }

    /**
     * {@return this weaver, telling what it did to each class it changed}
     *
     * @param listener is told
     */
    public Weaver reportingTo(Consumer<WeavingReport> listener) {
        return new Weaver(labels, listener, module, everyClass, labelled);
    }

    /**
     * {@return this weaver for the classes of a named module, which must read the hook}
     *
     * @param moduleInfo the class file of its {@code module-info}
     */
    public Weaver inModule(byte[] moduleInfo) {
        return new Weaver(labels, log, ModuleRequirement.read(moduleInfo), everyClass, labelled);
    }

    /**
     * {@return this weaver with labels for classes that carry none}
     *
     * @param bindings the labels
     */
    public Weaver binding(Bindings bindings) {
        return new Weaver(labels.binding(bindings), log, module, everyClass, labelled);
    }

    /** {@return this weaver where no class escapes it, so that bound fields need not be private} */
    Weaver ofEveryClass() {
        return new Weaver(labels, log, module, true, null);
    }

    /** {@return this weaver where all classes are known that carry labels of their own} */
    Weaver knowing(Set<String> labelledClasses) {
        return new Weaver(labels, log, module, everyClass, labelledClasses);
    }

    private Interest interest() {
        Interest present = interest;
        if (present == null) {
            present = labelled == null ? Interest.everything() : Interest.in(labelled, labels);
            interest = present;
        }
        return present;
    }

    /** {@return a weaver of the doors of the JDK, for the same labels} */
    DoorWeaver doors() {
        return new DoorWeaver(labels);
    }

    /** {@return whether a class may need guards; much cheaper than weaving it} */
    boolean concerns(byte[] classFile) {
        return new Concern(labels, interest(), OpenedClassReader.of(classFile)).any();
    }

    /**
     * Weaves a class.
     *
     * @param classFile the class
     * @return the woven class, or nothing if the class needs no guard or has been woven before
     * @throws WeavingException if the class cannot be woven as it is; names every problem
     */
    public Optional<byte[]> weave(byte[] classFile) {
        ClassInWork work = work(classFile);
        if (work.self.woven() || work.self.isDescriptor()) {
            return Optional.empty();
        }
        ClassReader reader = OpenedClassReader.of(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new ClassWeaving(writer, work, true), ClassReader.EXPAND_FRAMES);
        if (!work.touched()) {
            return Optional.empty();
        }
        byte[] woven = finish(work, writer);
        log.accept(work.report());
        return Optional.of(woven);
    }

    /** {@return every labelled member of a directory that was woven, with the guards found there} */
    CoverageTable covered(Path directory) throws IOException {
        return CoverageTable.of(directory, labels);
    }

    /** {@return names of classes that were referred to and not found: calls of them are not guarded} */
    public Set<String> missing() {
        return new TreeSet<>(labels.missing());
    }

    /** {@return a visitor that does the same to a class on its way through Byte Buddy} */
    ClassVisitor visitor(byte[] classFile, ClassVisitor next) {
        return new ClassWeaving(next, work(classFile), false);
    }

    private ClassInWork work(byte[] classFile) {
        return new ClassInWork(labels, labels.learn(classFile));
    }

    private byte[] finish(ClassInWork work, ClassWriter writer) {
        List<Problem> problems = work.problems;
        FieldChecks.of(work, everyClass);
        problems.addAll(BindingsCheck.absentMembers(labels.bound().bindings(), work.self));
        problems.addAll(work.age.problems());
        if (module != null) {
            problems.addAll(module.problems(work.self.binaryName()));
        }
        byte[] woven = {};
        try {
            woven = writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            String where = work.where(tooLarge.getMethodName(), 0);
            problems.add(Problems.tooLarge(where, tooLarge.getCodeSize()));
        }
        if (!problems.isEmpty()) {
            throw new WeavingException(problems);
        }
        return woven;
    }
}
