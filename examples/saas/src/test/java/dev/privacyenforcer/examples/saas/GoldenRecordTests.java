package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No line of a record changes unnoticed: the record of each policy, of what the woven application does under it, is
 * checked in, and reviewed when it changes.
 *
 * <p>{@code mvn test -pl examples/saas -am -Dtest=GoldenRecordTests -Dsurefire.failIfNoSpecifiedTests=false
 * -Drecord.accept=true} takes over what is written now.
 */
class GoldenRecordTests {

    private static final Path REVIEWED = Path.of("src", "test", "resources", "records");

    @TempDir
    private Path directory;

    @BeforeEach
    void closeWhateverPlays() {
        Enforcer.installed().ifPresent(Enforcer::close);
    }

    @ParameterizedTest
    @EnumSource
    void staysAsReviewed(Seed seed) throws IOException {
        RecordInput input = RecordInput.of(seed.policy(), StillLife.under(seed, directory));
        Inventory.write(input, Set.of(RecordFormat.JSON, RecordFormat.CSV), RecordProfile.FULL, directory);

        compare(directory.resolve(RecordFormat.CSV.file()), REVIEWED.resolve(seed.id() + ".csv"));
        compare(directory.resolve(RecordFormat.JSON.file()), REVIEWED.resolve(seed.id() + ".json"));
    }

    private static void compare(Path written, Path reviewed) throws IOException {
        if (Boolean.getBoolean("record.accept")) {
            Files.createDirectories(REVIEWED);
            Files.copy(written, reviewed, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Difference.of(lines(reviewed), lines(written)))
                .as("""
                        The record differs from %s, which was reviewed; lines that went (-) and came (+) follow.
                        Read them as a data protection officer would. If they are meant, run this test once more with
                        -Drecord.accept=true and commit the file. If not, mend what changed them.""", reviewed)
                .isEmpty();
        assertThat(written)
                .as(
                        "The lines of %s are the same, their order or their ends are not; see above how to accept that",
                        reviewed)
                .hasSameBinaryContentAs(reviewed);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
