package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTests {

    @TempDir
    Path directory;

    private Path shop;
    private Path out;

    @BeforeEach
    void writePolicy() {
        shop = Terminal.file(directory, "shop.json", Terminal.SHOP);
        out = directory.resolve("record");
    }

    @Test
    void isContentWhereEveryClauseIsCited() {
        Path notice = Terminal.file(directory, "notice.txt", """
                2. We use your address to deliver what you order.
                3. We use your card to be paid.
                4. We keep no logs of it.
                """);

        Terminal answer = Terminal.run("inventory", shop, "--compare", notice);

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .isEqualTo("notice.txt: 3 clauses, 0 cited by no rule, 0 by remarks alone; 0 citations lead nowhere\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void listsWhatIsNotCitedAndWhatIsNotThere() {
        Path notice = Terminal.file(directory, "notice.txt", """
                2. We use your address to deliver what you order.
                3. We use your card to be paid.
                5. We sell it all.
                """);

        Terminal answer = Terminal.run("inventory", shop, "--compare", notice);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                no rule cites: We sell it all.
                  at      notice.txt:3, 5
                the text does not have: '4'
                  cited by no-logs
                notice.txt: 3 clauses, 1 cited by no rule, 0 by remarks alone; 1 citations lead nowhere
                """);
    }

    @Test
    void comparesAndWritesInOneGo() {
        Path notice = Terminal.file(directory, "notice.txt", "1. Hello there, customers.\n");

        Terminal answer =
                Terminal.run("inventory", shop, "--notice", "--compare", notice, "--out", out, "--format", "json");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.json().get("written")).hasSize(4);
        assertThat(answer.json()
                        .get("comparison")
                        .get("uncited")
                        .get(0)
                        .get("line")
                        .intValue())
                .isEqualTo(1);
        assertThat(answer.json().get("comparison").get("dangling")).hasSize(3);
        assertThat(out.resolve("notice.md")).content().contains("## Legal bases");
        assertThat(out.resolve("notice.html")).exists();
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path picture = Files.write(directory.resolve("notice.pdf"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        Terminal answer = Terminal.run("inventory", shop, "--compare", picture);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("ENF-853").doesNotContain("\tat ");
    }
}
