package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {

    @TempDir
    private Path directory;

    @Test
    void exitsWithZeroWhenEverySceneCameOutAsExpected() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath());

        assertThat(job.exitCode()).as(job.output()).isZero();
        assertThat(job.output()).contains("as the policy says", "inventory.html");
        assertThat(directory.resolve("privacy/inventory.html")).isNotEmptyFile();
        assertThat(directory.resolve("privacy/flows.json")).isNotEmptyFile();
    }

    @Test
    void fitsInto100ColumnsWithoutColour() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath());

        assertThat(job.output()).doesNotContain("\u001b").contains("Policy ");
        assertThat(job.output().lines().takeWhile(line -> !line.startsWith("The first denial")))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void exitsWithOneAndListsWhatCameOutOtherwise() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath(), "-Dprivacy.enforcer.mode=log");

        assertThat(job.exitCode()).isEqualTo(1);
        assertThat(job.output())
                .contains("scenes came out otherwise:")
                .contains("customer's e-mail for a newsletter\n    expected  deny PURPOSE_NOT_ALLOWED");
    }
}
