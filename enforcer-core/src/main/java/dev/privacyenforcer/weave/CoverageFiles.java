package dev.privacyenforcer.weave;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build leaves behind for reviewers: {@code target/privacy/coverage.txt} and {@code coverage.json}, each
 * labelled member with the guards that its class files really hold. Those of tests are named {@code test-coverage}.
 */
final class CoverageFiles {

    private static final String DIRECTORY = "privacy";
    private static final String MAIN = "classes";
    private static final String TESTS = "test-classes";

    private final CoverageTable table;
    private final List<String> findings;

    CoverageFiles(CoverageTable table, List<String> findings) {
        this.table = table;
        this.findings = findings;
    }

    List<String> findings() {
        return findings;
    }

    /**
     * {@return the text file}
     *
     * @param classes the directory of class files; the files go beside it
     */
    Path write(Path classes) throws IOException {
        Path directory = Files.createDirectories(classes.resolveSibling(DIRECTORY));
        Path text = directory.resolve(name(classes) + ".txt");
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(summary());
        lines.addAll(findings);
        Files.write(text, lines);
        try (Writer json = Files.newBufferedWriter(directory.resolve(name(classes) + ".json"))) {
            json(json);
        }
        return text;
    }

    private static String name(Path classes) {
        String directory = classes.getFileName().toString();
        return directory.equals(MAIN) ? "coverage" : (directory.equals(TESTS) ? "test" : directory) + "-coverage";
    }

    String summary() {
        return table.members().size() + " labelled members in " + table.classes() + " classes, "
                + table.count(Status.NONE) + " without a guard";
    }

    private void json(Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeBooleanField("passed", table.passed());
            json.writeNumberField("classes", table.classes());
            json.writeNumberField("members", table.members().size());
            json.writeObjectFieldStart("status");
            for (Status status : Status.values()) {
                json.writeNumberField(status.word(), table.count(status));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (String finding : findings) {
                json.writeString(finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("coverage");
            for (MemberCoverage member : table.members()) {
                write(member, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(MemberCoverage member, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", member.className());
        json.writeStringField("member", member.member());
        json.writeStringField("kind", member.kind().key());
        json.writeStringField("label", member.label());
        json.writeStringField("status", member.status().word());
        json.writeBooleanField("dated", member.dated());
        json.writeArrayFieldStart("guards");
        for (String guard : member.guards()) {
            json.writeString(guard);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
