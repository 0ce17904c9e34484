package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line treats people. */
class MannersTests {

    private static final String RED = "\u001b[31m";

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Path> opened = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek policy.json            | Did you mean 'check'?
            inventory p --evidnce x     | Did you mean '--evidence'?
            draft --outt d              | Did you mean '--out'?
            decide p --purposes a       | Did you mean '--purpose'?
            """)
    void suggestsWhatWasMeantPerhaps(String line, String suggestion) {
        Terminal answer = Terminal.run((Object[]) line.split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(suggestion, "see enforcer").doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "draft", "inventory", "completion"})
    void helpsInEitherWay(String command) {
        Terminal help = Terminal.run("help", command);

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .isEqualTo(Terminal.run(command, "--help").out())
                .startsWith("NAME\n  enforcer " + command + "\n")
                .contains("SYNOPSIS\n", "DESCRIPTION\n", "OPTIONS\n", "NOTES\n");
    }

    @Test
    void listsTheCommands() {
        assertThat(Terminal.run("help").out()).contains("COMMANDS\n", "inventory", "draft", "completion", "help");
    }

    @Test
    void writesCompletionForEitherShell() {
        String bash = Terminal.run("completion", "bash").out();
        String zsh = Terminal.run("completion", "zsh").out();

        assertThat(bash).contains("complete -F", "inventory", "--evidence");
        assertThat(zsh).isEqualTo("#compdef enforcer\n" + bash);
        assertThat(Terminal.run("completion", "fish").exitCode()).isEqualTo(2);
    }

    @Test
    void paintsWhatIsBadAndNothingElse() {
        PrintWriter painted = new PrintWriter(new PaintedLines(out), true);

        painted.print("ENF-143 warning LEGAL_BASIS_MISSING: x\n  at      y\nde");
        painted.print("ny, clause 2\n{\"deny\": 1}\npermit");
        painted.flush();

        assertThat(out.toString())
                .isEqualTo("\u001b[33mENF-143 warning\u001b[0m LEGAL_BASIS_MISSING: x\n  at      y\n" + RED
                        + "deny\u001b[0m, clause 2\n{\"deny\": 1}\n\u001b[32mpermit\u001b[0m");
    }

    @ParameterizedTest
    @CsvSource({"true,,xterm,true", "true,1,xterm,false", "true,'',xterm,true", "true,,dumb,false", "false,,xterm,false"
    })
    void usesColourWhereItIsWanted(boolean terminal, String noColour, String term, boolean colour) {
        Map<String, String> environment =
                noColour == null ? Map.of("TERM", term) : Map.of("TERM", term, "NO_COLOR", noColour);

        assertThat(Surroundings.of(terminal, environment).colour()).isEqualTo(colour);
    }

    @Test
    void showsProgressWhereSomebodyWatches() {
        inventory(new Surroundings(true, false, opened::add));

        assertThat(err.toString())
                .contains("\r\u001b[Kreading evidence 1 of 1 …", "\r\u001b[Kwriting the record …")
                .endsWith("\r\u001b[K");
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void keepsQuietWhereNobodyWatches() {
        inventory(new Surroundings(false, false, opened::add));

        assertThat(err.toString()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void opensThePageThatItWrote() {
        Surroundings surroundings = new Surroundings(false, false, opened::add);

        inventory(surroundings, "--open");
        inventory(surroundings, "--open", "--notice");

        assertThat(opened)
                .extracting(page -> page.getFileName().toString())
                .containsExactly("inventory.html", "notice.html");
        assertThat(opened).allMatch(Files::exists);
    }

    @ParameterizedTest
    @CsvSource({"Linux,xdg-open", "Mac OS X,open", "Windows 11,rundll32"})
    void knowsWhatOpensPages(String system, String program) {
        assertThat(Opener.command(system, Path.of("record", "inventory.html")))
                .startsWith(program)
                .last()
                .isEqualTo(Path.of("record", "inventory.html").toAbsolutePath().toString());
    }

    private void inventory(Surroundings surroundings, String... more) {
        Path shop = Terminal.file(directory, "shop.json", Terminal.SHOP);
        Path evidence = directory.resolve("flows.json");
        write(evidence);
        List<String> arguments = new ArrayList<>(
                List.of("inventory", shop.toString(), "--evidence", "" + evidence, "--out", "" + directory));
        arguments.addAll(List.of(more));
        assertThat(Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        surroundings,
                        arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void letsNoTextMoveTheCursor() {
        assertThat(Answer.visible("permit\n \u001b[2J\u202Ee\u0301")).isEqualTo("permit\n \\u001B[2J\\u202Ee\u0301");
    }

    private static void write(Path evidence) {
        Instant then = Instant.EPOCH;
        try {
            ObservationJson.write(
                    new Observation(
                            "shop", "1", "0", "block", then, then, List.of(), List.of(), List.of(), Map.of(), Map.of(),
                            List.of()),
                    evidence);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
