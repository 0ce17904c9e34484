package dev.privacyenforcer.cli;

import dev.privacyenforcer.diff.TooManyFlowsException;
import dev.privacyenforcer.evidence.ObservationFormatException;
import dev.privacyenforcer.jdbc.StoreException;
import dev.privacyenforcer.policy.PolicyException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.zip.ZipException;
import picocli.CommandLine;

/** The program behind {@code java -jar enforcer-core-…-all.jar}. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.present();
        PrintWriter out = writer(System.out);
        System.exit(run(
                surroundings.colour() ? new PrintWriter(new PaintedLines(out), true) : out,
                writer(System.err),
                surroundings,
                arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset()); // the terminal's
    }

    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... arguments) {
        CommandLine program = new CommandLine(new Commands(out)).addSubcommand(new InventoryOptions(surroundings));
        return Manual.in(program)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Instant.class, Main::instant)
                .setParameterExceptionHandler((wrong, given) -> Misuse.answer(wrong, given))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, err))
                .execute(arguments);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no time such as 2026-02-01T00:00:00Z");
        }
    }

    /** Says what a user can do something about; anything else is a fault of ours, and shown in full. */
    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof PolicyException
                || failure instanceof UsageException
                || failure instanceof ObservationFormatException
                || failure instanceof StoreException
                || failure instanceof TooManyFlowsException) {
            err.println(Answer.visible(String.valueOf(failure.getMessage())));
        } else if (failure instanceof IOException io) {
            err.println(Answer.visible(unusable(io)));
        } else if (failure.getCause() instanceof IOException io) {
            err.println(Answer.visible(unusable(io)));
        } else {
            err.println("enforcer failed; this is a fault of the program, please report it:");
            failure.printStackTrace(err);
        }
        return Answer.CANNOT_RUN;
    }

    private static String unusable(IOException failure) {
        String what = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return "Not found: " + what;
        }
        if (failure instanceof AccessDeniedException) {
            return "Access denied: " + what;
        }
        return failure instanceof ZipException
                ? "Not a jar: " + what
                : "Cannot read or write (" + failure.getClass().getSimpleName() + "): " + what;
    }
}
