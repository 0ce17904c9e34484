package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTests {

    @Test
    void writesBothFiles(@TempDir Path dir) throws IOException {
        Path target = dir.resolve("a/b");

        Inventory.Written written = Inventory.write(Jetrack.policy(), Week.inLogMode(), Jetrack.TITLES, target);

        assertThat(Files.readString(written.html()))
                .startsWith("<!DOCTYPE html>")
                .contains("Customer accounts");
        assertThat(written.flows()).content().contains("enforcer-flows-1");
    }
}
