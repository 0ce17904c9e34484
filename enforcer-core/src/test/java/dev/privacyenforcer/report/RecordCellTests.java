package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.RecordCell;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordCellTests {

    @Test
    void areCellsOfTheRecordInItsOrder() {
        assertThat(Arrays.stream(Field.values()).map(Field::key))
                .containsSubsequence(
                        Arrays.stream(RecordCell.values()).map(RecordCell::key).toList());
    }
}
