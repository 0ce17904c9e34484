package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No decision changes unnoticed: what each policy answers is checked in, and reviewed when it changes.
 *
 * <p>{@code mvn test -pl examples/saas -am -Dtest=DecisionMatrixTests -Dmatrix.accept=true} takes over what is answered
 * now.
 */
class DecisionMatrixTests {

    @ParameterizedTest
    @EnumSource
    void answersAsReviewed(Seed seed) throws IOException {
        List<String> lines = new DecisionMatrix(seed).lines();
        Path reviewed = seed.matrix();
        if (Boolean.getBoolean("matrix.accept")) {
            Files.write(reviewed, lines);
        }

        assertThat(Difference.of(Files.readAllLines(reviewed), lines))
                .as("lines that went (-) and came (+)")
                .isEmpty();
    }
}
