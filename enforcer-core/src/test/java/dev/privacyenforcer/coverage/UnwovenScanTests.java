package dev.privacyenforcer.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwovenScanTests {

    private static final String LABEL = "Ldev/privacyenforcer/annotations/PersonalData;";
    private static final String MARK = "Ldev/privacyenforcer/hook/Woven;";

    private final Path directory;

    UnwovenScanTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsWovenFromUnwoven() throws IOException {
        write("shop/Customer.class", classFile("shop/Customer", LABEL, MARK));
        write("shop/Order.class", classFile("shop/Order", LABEL));
        write("shop/Nest.class", classFile("shop/Nest", MARK));
        write("shop/Plain.class", classFile("shop/Plain", "Ljava/lang/Deprecated;"));
        Coverage coverage = UnwovenScan.of(List.of(directory));
        assertThat(coverage.woven()).containsExactly("shop.Customer", "shop.Nest");
        assertThat(coverage.unwoven()).containsExactly("shop.Order");
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void looksIntoJarsWithinJarsAndOtherJavaVersions() throws IOException {
        byte[] library = jar(Map.of(
                "lib/A.class", classFile("lib/A", LABEL),
                "META-INF/versions/21/lib/B.class", classFile("lib/B", LABEL)));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/classes/app/Main.class", classFile("app/Main", LABEL, MARK));
        entries.put("BOOT-INF/lib/library.jar", library);
        entries.put("BOOT-INF/classes/app/Late.class", classFile("app/Late", LABEL));
        write("app.jar", jar(entries));
        Coverage coverage = UnwovenScan.of(List.of(directory.resolve("app.jar")));
        assertThat(coverage.woven()).containsExactly("app.Main");
        assertThat(coverage.unwoven()).containsExactly("app.Late", "lib.A", "lib.B");
    }

    @Test
    void followsTheClassPathOfAManifest() throws IOException {
        write("library.jar", jar(Map.of("lib/A.class", classFile("lib/A", LABEL))));
        write("classes/app/Main.class", classFile("app/Main", LABEL));
        String manifest = "Manifest-Version: 1.0\nClass-Path: library.jar classes/ missing.jar path.jar\n";
        write("path.jar", jar(Map.of("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8))));
        Coverage coverage = UnwovenScan.of(List.of(directory.resolve("path.jar")));
        assertThat(coverage.unwoven()).containsExactly("app.Main", "lib.A");
    }

    @Test
    void passesOverClassesThatOnlyMentionTheAnnotations() throws IOException {
        write("R.class", classFile("shop/R", "(" + LABEL + ")V", "dev/privacyenforcer/annotations/PersonalData"));
        write("package-info.class", classFile("shop/package-info", LABEL));
        write("module-info.class", classFile("module-info", LABEL));
        assertThat(UnwovenScan.of(List.of(directory))).isEqualTo(new Coverage(List.of(), List.of()));
    }

    @Test
    void passesOverClassesThatOnlyNameAnOperation() throws IOException {
        write("Audit.class", classFile("shop/Audit", "Ldev/privacyenforcer/annotations/Operation;"));
        assertThat(UnwovenScan.of(List.of(directory))).isEqualTo(new Coverage(List.of(), List.of()));
    }

    @Test
    void passesOverOurOwnClassesButNotApplicationsBeneath() throws IOException {
        write("own.class", classFile("dev/privacyenforcer/hook/Guard", LABEL));
        write("root.class", classFile("dev/privacyenforcer/Enforcer", LABEL));
        write("example.class", classFile("dev/privacyenforcer/example/Shop", LABEL));
        assertThat(UnwovenScan.of(List.of(directory)).unwoven()).containsExactly("dev.privacyenforcer.example.Shop");
    }

    @Test
    void passesOverWhatIsNotThere() {
        assertThat(UnwovenScan.of(List.of(directory.resolve("gone"))).complete())
                .isTrue();
    }

    @Test
    void namesTheFileItCannotRead() throws IOException {
        write("broken.jar", jar(Map.of("a.class", new byte[100])));
        byte[] bytes = Files.readAllBytes(directory.resolve("broken.jar"));
        bytes[40] ^= 0x55;
        write("broken.jar", bytes);
        assertThatThrownBy(() -> UnwovenScan.of(List.of(directory.resolve("broken.jar"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("broken.jar");
    }

    @Test
    void looksAgainIntoAJarThatHasChanged() throws IOException {
        Path jar = directory.resolve("library.jar");
        write("library.jar", jar(Map.of("lib/A.class", classFile("lib/A", LABEL))));
        assertThat(UnwovenScan.of(List.of(jar)).unwoven()).containsExactly("lib.A");
        assertThat(UnwovenScan.of(List.of(jar, jar)).unwoven()).containsExactly("lib.A");
        write("library.jar", jar(Map.of("lib/A.class", classFile("lib/A", LABEL, MARK))));
        assertThat(UnwovenScan.of(List.of(jar))).isEqualTo(new Coverage(List.of("lib.A"), List.of()));
    }

    @Test
    void refusesALabelledClassWithConstantsOfALaterJavaVersion() throws IOException {
        byte[] unknown = classFile("shop/Customer", LABEL);
        unknown[10 + 3 + "shop/Customer".length()] = 21;
        write("Customer.class", unknown);
        assertThatThrownBy(() -> UnwovenScan.of(List.of(directory)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown constant 21");
        unknown = classFile("shop/Customer", "LABEL");
        unknown[10 + 3 + "shop/Customer".length()] = 21;
        write("Customer.class", unknown);
        assertThat(UnwovenScan.of(List.of(directory)).complete()).isTrue();
    }

    @Test
    void looksIntoClassFilesOfAnySize() throws IOException {
        String[] texts = new String[3_000];
        Arrays.setAll(texts, i -> "x".repeat(i % 50));
        texts[2_990] = LABEL;
        write("a.jar", jar(Map.of("Big.class", classFile("shop/Big", texts))));
        assertThat(UnwovenScan.of(List.of(directory.resolve("a.jar"))).unwoven())
                .containsExactly("shop.Big");
    }

    @Test
    void looksIntoTheModulesThatAModulePathNames() throws IOException {
        write("mods/shop/module-info.class", classFile("module-info"));
        write("mods/shop/shop/Order.class", classFile("shop/Order", LABEL));
        write("mods/library.jar", jar(Map.of("lib/A.class", classFile("lib/A", LABEL))));
        write("mods/notes/lib/B.class", classFile("lib/B", LABEL));
        List<Path> modules = ProgramPaths.modules(directory.resolve("mods"));
        assertThat(modules).containsExactly(directory.resolve("mods/library.jar"), directory.resolve("mods/shop"));
        assertThat(UnwovenScan.of(modules).unwoven()).containsExactly("lib.A", "shop.Order");
        assertThat(ProgramPaths.modules(directory.resolve("mods/shop")))
                .containsExactly(directory.resolve("mods/shop"));
        assertThat(ProgramPaths.modules(directory.resolve("gone"))).containsExactly(directory.resolve("gone"));
    }

    @Test
    void tellsAnAgentWhatTheProgramHolds() throws IOException {
        byte[] library = jar(Map.of(
                "lib/A.class", classFile("lib/A", MARK),
                "dev/privacyenforcer/hook/Guard.class", classFile("dev/privacyenforcer/hook/Guard")));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/classes/app/Main.class", classFile("app/Main", LABEL));
        entries.put("META-INF/versions/21/app/Later.class", classFile("app/Later"));
        entries.put("BOOT-INF/lib/library.jar", library);
        write("app.jar", jar(entries));
        Path app = directory.resolve("app.jar");
        KnownJars known = KnownJars.in(directory.resolve("cache"), 0);
        for (int round = 0; round < 2; round++) {
            ProgramClasses found = UnwovenScan.ofProgram(List.of(app), true, known);
            assertThat(found.names())
                    .containsExactlyInAnyOrder("app.Main", "app.Later", "lib.A", "dev.privacyenforcer.hook.Guard");
            assertThat(found.labelled()).containsExactly("app.Main", "lib.A");
            assertThat(found.hook()).isEqualTo(app.toString());
        }
        ProgramClasses remembered = UnwovenScan.ofProgram(List.of(app), false, known);
        assertThat(remembered.hook()).isEqualTo(app.toString());
        assertThat(remembered.names()).isEmpty();
        write("plain/app/Main.class", classFile("app/Main"));
        assertThat(UnwovenScan.ofProgram(List.of(directory.resolve("plain")), true, known))
                .isEqualTo(new ProgramClasses(new Coverage(List.of(), List.of()), Set.of("app.Main"), null));
        write("classes/dev/privacyenforcer/hook/Guard.class", classFile("dev/privacyenforcer/hook/Guard"));
        assertThat(UnwovenScan.ofProgram(List.of(directory.resolve("classes")), false, known)
                        .hook())
                .isEqualTo(directory.resolve("classes").toString());
    }

    @Test
    void scansTheClassPathOfThisMachine() {
        assertThat(UnwovenScan.ofClassPath().unwoven()).noneMatch(name -> name.startsWith("dev.privacyenforcer.hook."));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] labelled(String name) throws IOException {
        return classFile(name, LABEL);
    }

    /** A class file with one constant of every size, and the given texts. */
    private static byte[] classFile(String name, String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        out.writeShort(texts.length + 9);
        out.writeByte(1);
        out.writeUTF(name);
        out.writeByte(7);
        out.writeShort(1);
        out.writeByte(5);
        out.writeLong(1L);
        out.writeByte(15);
        out.writeByte(1);
        out.writeShort(1);
        out.writeByte(3);
        out.writeInt(0x4C646576);
        out.writeByte(6);
        out.writeDouble(1);
        for (String text : texts) {
            out.writeByte(1);
            out.writeUTF(text);
        }
        out.writeShort(0);
        out.writeShort(2);
        return bytes.toByteArray();
    }
}
