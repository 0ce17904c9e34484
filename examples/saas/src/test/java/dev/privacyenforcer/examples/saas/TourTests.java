package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One application, five policies: what each makes of it is checked in; {@code -Dmatrix.accept=true} takes it over. */
class TourTests {

    private static final Path REVIEWED = Path.of("src", "test", "resources", "matrices", "tour.tsv");

    @TempDir
    private Path directory;

    @BeforeEach
    void closeWhateverPlays() {
        Enforcer.installed().ifPresent(Enforcer::close);
    }

    @Test
    void endsUnderEachPolicyAsReviewed() throws IOException {
        List<String> lines = lines(new Tour(Tour.POLICIES).play(directory).results());
        if (Boolean.getBoolean("matrix.accept")) {
            Files.write(REVIEWED, lines);
        }

        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(REVIEWED));
    }

    @Test
    void meetsNoFailureThatHasNothingToDoWithThePolicy() {
        assertThat(new Tour(Tour.POLICIES).play(directory).results().values())
                .hasSameSizeAs(Seed.values())
                .allSatisfy(results -> assertThat(results)
                        .hasSameSizeAs(Attempt.all())
                        .noneMatch(result -> result.verdict() == Verdict.ERROR)
                        .anyMatch(result -> result.verdict() == Verdict.PERMIT)
                        .anyMatch(result -> result.verdict() == Verdict.DENY));
    }

    @Test
    void writesARecordForEachPolicyWithoutAValue() throws IOException {
        List<Path> records = new Tour(Tour.POLICIES).play(directory).records();

        assertThat(records).hasSize(5).doesNotHaveDuplicates();
        for (Path record : records) {
            assertThat(Files.readString(record)).contains("<html").doesNotContain(Cast.VALUES);
            assertThat(Files.readString(record.resolveSibling("flows.json"))).doesNotContain(Cast.VALUES);
            assertThat(evidence(record.resolveSibling("evidence"))).doesNotContain(Cast.VALUES);
        }
    }

    @Test
    void recordsEachAccessOfADisclosure() throws IOException {
        List<Path> records =
                new Tour(List.of("jet-prompt-optimizer")).play(directory).records();

        assertThat(evidence(records.get(0).resolveSibling("evidence")))
                .contains("\"rule\":\"disclosures\"", "\"order 12 O 4/26\"");
    }

    private static String evidence(Path written) throws IOException {
        try (Stream<Path> files = Files.walk(written)) {
            return files.filter(Files::isRegularFile).map(TourTests::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void knowsTheFivePolicies() {
        assertThat(Tour.POLICIES)
                .containsExactlyElementsOf(
                        Stream.of(Seed.values()).map(Seed::id).toList());
    }

    @Test
    void playsUnderOnePolicyIfAskedTo() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath(), "-Dsaas.policy=company");

        assertThat(job.exitCode()).as(job.output()).isZero();
        assertThat(job.output()).contains("company", "move data to Moscow").doesNotContain("jector-ai");
        assertThat(directory.resolve("privacy/company/inventory.html")).isNotEmptyFile();
    }

    @Test
    void refusesAPolicyThatThereIsNot() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath(), "-Dsaas.policy=compan");

        assertThat(job.exitCode()).isEqualTo(2);
        assertThat(job.output()).contains("'compan'", "jet-prompt-optimizer");
    }

    private static List<String> lines(Map<String, List<Result>> results) {
        List<String> lines = new ArrayList<>(List.of("attempt\t" + String.join("\t", results.keySet())));
        List<Attempt> attempts = Attempt.all();
        for (int i = 0; i < attempts.size(); i++) {
            int row = i;
            lines.add(attempts.get(i).name() + "\t"
                    + String.join(
                            "\t",
                            results.values().stream()
                                    .map(each -> word(each.get(row)))
                                    .toList()));
        }
        return lines;
    }

    private static String word(Result result) {
        return result.verdict() == Verdict.PERMIT ? "permit" : result.reason();
    }
}
