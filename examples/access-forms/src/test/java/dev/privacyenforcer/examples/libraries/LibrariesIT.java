package dev.privacyenforcer.examples.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.test.WithPolicy;
import dev.privacyenforcer.test.WithPurpose;
import dev.privacyenforcer.weave.LoadTimeWeaver;
import dev.privacyenforcer.weave.Verification;
import dev.privacyenforcer.weave.WeaveVerifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Labels a sample of the fields of widely used libraries, and weaves and verifies every class of theirs.
 *
 * <p>In log mode, as the forms on the class path of these tests are not woven.
 */
@WithPolicy(value = LibrariesIT.POLICY, mode = Mode.LOG)
class LibrariesIT {

    static final String POLICY = """
            {"policy": {"id": "libraries"}, "dataSubjects": {"customer": {"role": "controller"}},
             "activities": [{"id": "all", "purpose": "essential.service", "dataSubjects": ["customer"],
                             "categories": ["user"], "legalBases": ["contract"]}]}""";

    private static final Path DIRECTORY =
            Path.of("target", "libraries-" + Runtime.version().feature());
    private static final List<String> REFUSALS = Collections.synchronizedList(new ArrayList<>());
    private static Libraries libraries;
    private static Bindings labels;
    private static Bindings textless;
    private static Map<String, byte[]> woven;
    private static Map<String, String> unwovenOutcomes;
    private static Map<String, String> wovenOutcomes;

    @BeforeAll
    static void weaveAll() throws IOException {
        libraries = Uses.with(Libraries.in(Path.of(System.getProperty("forms.libraries"))), DIRECTORY.resolve("uses"));
        labels = Sample.ofAll(libraries.classFiles().values());
        textless = Sample.ofTextless(libraries.classFiles().values());
        unwovenOutcomes = Linking.of(libraries.classFiles().keySet(), LibraryLoader.unwoven(libraries));
        LibraryLoader loader = weaving(labels);
        wovenOutcomes = Linking.of(libraries.classFiles().keySet(), loader);
        woven = loader.changed();
    }

    @AfterAll
    static void tellTheFigures() throws IOException {
        long linked =
                wovenOutcomes.values().stream().filter(Linking.LINKED::equals).count();
        Files.writeString(
                DIRECTORY.resolve("figures.txt"),
                "%d jars, %d classes, %d fields labelled in %d classes; %d classes changed, %d linked, %d refused%n"
                        .formatted(
                                libraries.jars().size(),
                                libraries.classFiles().size(),
                                Sample.fields(labels),
                                labels.types().size(),
                                woven.size(),
                                linked,
                                REFUSALS.size()));
    }

    @Test
    void weavesManyWidelyUsedLibraries() {
        assertThat(libraries.jars()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(libraries.classFiles()).hasSizeGreaterThan(20_000);
        assertThat(Sample.fields(labels)).isGreaterThan(10_000);
        assertThat(woven).hasSizeGreaterThan(labels.types().size());
    }

    @Test
    void wovenClassesLinkAsTheUnwovenOnesDo() {
        Map<String, String> changes = new TreeMap<>();
        unwovenOutcomes.forEach((name, before) -> {
            String after = wovenOutcomes.get(name);
            if (!before.equals(after)) {
                changes.put(name, before + " -> " + after);
            }
        });
        assertThat(changes).isEmpty();
        assertThat(wovenOutcomes.values()).filteredOn(Linking.LINKED::equals).hasSizeGreaterThan(20_000);
    }

    @Test
    void refusesNoClass() {
        assertThat(REFUSALS).isEmpty();
    }

    @Test
    void theVerifierFindsNoReferenceWithoutAGuard() throws IOException {
        Map<String, byte[]> all = new TreeMap<>(libraries.classFiles());
        all.putAll(woven);
        Verification after = WeaveVerifier.verify(jar("woven.jar", all), List.of(), labels);

        assertThat(after.references()).isGreaterThan(30_000);
        assertThat(after.unguarded()).isEmpty();
    }

    @Test
    void weavingTwiceGivesTheSameBytes() {
        LibraryLoader classPath = LibraryLoader.unwoven(libraries);
        LoadTimeWeaver again = weaver(labels);

        woven.forEach((name, classFile) -> {
            String internal = name.replace('.', '/');
            byte[] unwoven = libraries.classFiles().get(name);
            assertThat(again.transform(classPath.getUnnamedModule(), classPath, internal, null, null, unwoven))
                    .as(name)
                    .isEqualTo(classFile);
            assertThat(again.transform(classPath.getUnnamedModule(), classPath, internal, null, null, classFile))
                    .as(name)
                    .isNull();
        });
    }

    @ParameterizedTest
    @MethodSource
    @WithPurpose("essential.service")
    void worksAsBefore(String use) throws Exception {
        LibraryLoader loader = weaving(textless);

        assertThat(Uses.result(use, loader)).isEqualTo(Uses.result(use, LibraryLoader.unwoven(libraries)));
        assertThat(loader.changed()).isNotEmpty();
    }

    static List<String> worksAsBefore() {
        return Uses.names();
    }

    private static LibraryLoader weaving(Bindings bindings) {
        return LibraryLoader.weaving(libraries, weaver(bindings));
    }

    private static LoadTimeWeaver weaver(Bindings bindings) {
        return new LoadTimeWeaver(bindings, Set.of(), false, module -> {}, (name, why) -> REFUSALS.add(why));
    }

    private static Path jar(String name, Map<String, byte[]> classFiles) throws IOException {
        Path jar = DIRECTORY.resolve(name);
        try (OutputStream stream = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey().replace('.', '/') + ".class"));
                zip.write(file.getValue());
            }
        }
        return jar;
    }
}
