package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivacyPluginTests {

    private static final Map<String, byte[]> CLASSES = SourceCode.compile("""
            @DataSubject("customer") class Customer {
                @PersonalData("email") private String email = "e";
                @Purpose("p") String scoped(long a, int b) { for (int i = 0; i < b; i++) a += i; return email + a; }
                static String all() { Supplier<String> s = () -> new Customer().email; return s.get() + new Customer().scoped(1L, 3); }
            }
            @DataSubject("customer") record Contact(@PersonalData("phone") String phone) {
                static String text() { return new Contact("p").toString(); } }
            interface Client { @Recipient("r") String send(String s); }
            class Caller { static String call() { Client c = s -> s + Sight.scope(); return c.send("x"); } }
            class Unrelated { String f() { return "f"; } }""");

    private final List<String> log = new ArrayList<>();
    private final Path directory;

    PrivacyPluginTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @EnumSource(EntryPoint.Default.class)
    void weavesUnderEveryEntryPoint(EntryPoint entryPoint) throws Exception {
        Map<String, byte[]> output = build(entryPoint, CLASSES);
        assertThat(WeaveVerifier.verify(output.values()).passed()).isTrue();
        assertThat(output.get("app.Unrelated")).isEqualTo(CLASSES.get("app.Unrelated"));
        Program program = Program.ofClasses(output);
        assertThat(program.woven()).isEqualTo(program.plain());
        assertThat(program.run("Customer", "all")).isEqualTo("ee4");
        assertThat(program.accesses()).filteredOn("READ Customer#email"::equals).hasSize(2);
        assertThat(program.run("Contact", "text")).isEqualTo("Contact[phone=[phone]]");
        assertThat(program.run("Caller", "call")).isEqualTo("x r");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        Map<String, byte[]> once = build(EntryPoint.Default.REBASE, CLASSES);
        Map<String, byte[]> twice = build(EntryPoint.Default.REBASE, once);
        once.forEach((name, classFile) -> assertThat(twice.get(name)).as(name).isEqualTo(classFile));
    }

    @Test
    void saysWhatItGuarded() throws Exception {
        build(EntryPoint.Default.DECORATE, CLASSES);
        assertThat(log)
                .contains("app.Customer", "  scoped: read app.Customer#email data=customer:email")
                .endsWith("Guarded 11 accesses and scopes in 4 classes");
    }

    @Test
    void failsTheBuildWithTheProblemsOfAllClasses() {
        Map<String, byte[]> bad = SourceCode.compile(
                "class A { @PersonalData(\"x\") String x; }", "class B { @PersonalData(\"b\") void b() {} }");
        assertThatThrownBy(() -> build(EntryPoint.Default.REBASE, bad))
                .hasStackTraceContaining("ENF-301")
                .hasStackTraceContaining("app.B#b")
                .hasStackTraceContaining("ENF-303");
    }

    @Test
    void findsTheModuleOfTheOutput() {
        Map<String, byte[]> classes = new TreeMap<>(CLASSES);
        classes.putAll(SourceCode.compileAsIs("module m { }"));
        assertThatThrownBy(() -> build(EntryPoint.Default.REBASE, classes))
                .hasStackTraceContaining("ENF-306")
                .hasStackTraceContaining("module 'm'");
    }

    @Test
    void leavesTheTableOfGuardsBesideClassesThatItWeavesInPlace() throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        buildInPlace(classes, CLASSES);
        Path table = directory.resolve("privacy/coverage.txt");
        assertThat(Files.readAllLines(table))
                .anyMatch(line ->
                        line.matches("guarded +field +app.Customer#email +customer:email +reads 2/2, writes 1/1"))
                .anyMatch(line -> line.matches("guarded +scope +app.Customer#scoped +purpose=p .*"))
                .anyMatch(line -> line.matches("guarded at calls +scope +app.Client#send .*"))
                .last()
                .isEqualTo("5 labelled members in 3 classes, 0 without a guard");
        assertThat(log).endsWith("5 labelled members in 3 classes, 0 without a guard: " + table);
        JsonNode json = new ObjectMapper()
                .readTree(directory.resolve("privacy/coverage.json").toFile());
        assertThat(json.get("passed").booleanValue()).isTrue();
        assertThat(json.get("members").intValue())
                .isEqualTo(5)
                .isEqualTo(json.get("coverage").size());
        assertThat(json.at("/status/none").intValue()).isZero();
        assertThat(json.at("/status/guarded at calls").intValue()).isOne();
    }

    @Test
    void findsFaultByThePolicyThatIsBuiltWithTheClasses() throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Files.createDirectory(classes.resolve("privacy"));
        Files.writeString(classes.resolve("privacy/policy.json"), """
                {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}},
                 "retention": [{"id": "mail", "period": "P6M"}]}""");
        buildInPlace(classes, CLASSES);

        assertThat(log).anyMatch(line -> line.startsWith("ENF-343") && line.contains("app.Customer#email"));
        assertThat(directory.resolve("privacy/coverage.txt")).content().contains("ENF-343");
        assertThat(directory.resolve("privacy/coverage.json")).content().contains("\"findings\" : [ \"ENF-343");
    }

    @Test
    void namesTheTableOfTestsApart() throws Exception {
        buildInPlace(Files.createDirectory(directory.resolve("test-classes")), CLASSES);
        assertThat(directory.resolve("privacy/test-coverage.json")).exists();
        assertThat(directory.resolve("privacy/coverage.json")).doesNotExist();
    }

    /** As if a class had been copied there with the weaver's mark, and without its guards. */
    @Test
    void failsTheBuildIfALabelledMemberHasNoGuard() throws Exception {
        Map<String, byte[]> forged = new TreeMap<>(CLASSES);
        forged.putAll(SourceCode.compile("""
                @dev.privacyenforcer.hook.Woven(version = 1, fingerprint = "x") @DataSubject("customer") class Forged {
                    @PersonalData("phone") private String phone = "p";
                    String phone() { return phone; }
                }"""));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        assertThatThrownBy(() -> buildInPlace(classes, forged))
                .hasStackTraceContaining("ENF-711 Not woven: a labelled member has no guard")
                .hasStackTraceContaining("app.Forged#phone")
                .hasStackTraceContaining("found reads 0/1, writes 0/1 of the field 'customer:phone'");
        assertThat(directory.resolve("privacy/coverage.txt")).content().contains("none");
    }

    @Test
    void leavesNoTableWhereItDoesNotWeaveInPlace() throws Exception {
        Path source = Files.createDirectory(directory.resolve("classes"));
        Path target = Files.createDirectory(directory.resolve("woven"));
        write(CLASSES, source);
        apply(
                EntryPoint.Default.REBASE,
                source,
                target,
                new Plugin.Factory.UsingReflection(PrivacyPlugin.class)
                        .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(File.class, source.toFile())));
        assertThat(log).endsWith("Not woven in place: 'verify' shows the guards of what was written elsewhere");
        assertThat(directory.resolve("privacy")).doesNotExist();
    }

    @Test
    void leavesNoTableWhereNothingIsLabelled() throws Exception {
        buildInPlace(
                Files.createDirectory(directory.resolve("classes")),
                Map.of("app.Unrelated", CLASSES.get("app.Unrelated")));
        assertThat(directory.resolve("privacy")).doesNotExist();
    }

    @Test
    void passesOverAnnotatedPackages() throws Exception {
        Map<String, byte[]> classes = new TreeMap<>(CLASSES);
        classes.putAll(SourceCode.compileAsIs("@Deprecated package app; /* class package-info */"));
        assertThat(build(EntryPoint.Default.REBASE, classes).get("app.package-info"))
                .isEqualTo(classes.get("app.package-info"));
    }

    @Test
    void isFoundByBuildTools() throws IOException {
        try (var stream = PrivacyPlugin.class.getResourceAsStream("/META-INF/net.bytebuddy/build.plugins")) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8).trim())
                    .isEqualTo(PrivacyPlugin.class.getName());
        }
    }

    private Map<String, byte[]> build(EntryPoint entryPoint, Map<String, byte[]> classes) throws IOException {
        Path source = Files.createTempDirectory(directory, "in");
        Path target = Files.createTempDirectory(directory, "out");
        write(classes, source);
        apply(entryPoint, source, target, new Plugin.Factory.UsingReflection(PrivacyPlugin.class));
        return read(target);
    }

    /** As byte-buddy-maven-plugin does. */
    private void buildInPlace(Path place, Map<String, byte[]> classes) throws IOException {
        write(classes, place);
        Plugin.Factory.UsingReflection factory = new Plugin.Factory.UsingReflection(PrivacyPlugin.class)
                .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(File.class, place.toFile()));
        apply(EntryPoint.Default.REBASE, place, place, factory);
    }

    private static void write(Map<String, byte[]> classes, Path source) throws IOException {
        for (Map.Entry<String, byte[]> classFile : classes.entrySet()) {
            Path file = source.resolve(classFile.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, classFile.getValue());
        }
    }

    private void apply(EntryPoint entryPoint, Path source, Path target, Plugin.Factory.UsingReflection factory)
            throws IOException {
        Plugin.Engine.Default.of(
                        entryPoint, ClassFileVersion.ofThisVm(), MethodNameTransformer.Suffixing.withRandomSuffix())
                .with(ClassFileLocator.ForClassLoader.of(PrivacyPluginTests.class.getClassLoader()))
                .apply(
                        source.toFile(),
                        target.toFile(),
                        factory.with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(
                                BuildLogger.class, new Log(log))));
    }

    private static Map<String, byte[]> read(Path target) throws IOException {
        Map<String, byte[]> output = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name =
                        target.relativize(file).toString().replace(".class", "").replace('/', '.');
                output.put(name, Files.readAllBytes(file));
            }
        }
        return output;
    }

    private static final class Log extends BuildLogger.Adapter {

        private final List<String> lines;

        Log(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void info(String message) {
            lines.add(message);
        }

        @Override
        public void warn(String message) {
            lines.add(message);
        }
    }
}
