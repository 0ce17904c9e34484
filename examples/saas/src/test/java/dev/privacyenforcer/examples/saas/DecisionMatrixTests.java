package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

        assertThat(difference(Files.readAllLines(reviewed), lines))
                .as("lines that went (-) and came (+)")
                .isEmpty();
    }

    private static List<String> difference(List<String> before, List<String> now) {
        Set<String> gone = new LinkedHashSet<>(before);
        now.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(now);
        before.forEach(come::remove);
        List<String> difference = new ArrayList<>();
        gone.forEach(line -> difference.add("- " + line.replace('\t', ' ')));
        come.forEach(line -> difference.add("+ " + line.replace('\t', ' ')));
        return difference;
    }
}
