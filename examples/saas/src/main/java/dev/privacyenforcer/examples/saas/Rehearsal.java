package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.evidence.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The newsletter under the same policy file in log mode, in a program of its own: what one runs before blocking. */
final class Rehearsal {

    private Rehearsal() {}

    /** Sends the newsletter, and prints what became of it. */
    public static void main(String... args) {
        Stage stage = Stage.install();
        Outbox outbox = new Outbox();
        Result attempted = stage.attempt(() ->
                Application.over(outbox).newsletter().send(Cast.assembled().customer()));
        System.out.println(outbox.sent().isEmpty() ? attempted : counted(stage.flows(), attempted));
    }

    private static Result counted(List<Flow> flows, Result otherwise) {
        return flows.stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.WOULD_DENY && flow.count() == 1)
                .findFirst()
                .map(flow -> Result.log(String.valueOf(flow.reason()), flow.clauses()))
                .orElse(otherwise);
    }

    /** {@return how it ends in log mode} */
    static Result perform() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprivacy.enforcer.mode=log",
                "-Dsaas.log=" + System.getProperty("saas.log", "target/saas") + "-rehearsal",
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return Result.parse(lines.get(lines.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }
}
