package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.Enforcer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tries all forms in this virtual machine: {@code Tryout plain|guarded FILE [ID]}. */
public final class Tryout {

    /** As text, a number that fits an {@code int}. */
    static final String CANARY = "915550177";

    private static final String PERMITTED = "essential.service";
    private static final String FORBIDDEN = "marketing.advertising";

    private Tryout() {}

    /**
     * Writes a line for each form: id, what came of it where the policy forbids it, and where it permits it; and beside
     * it the record of all that.
     *
     * @param arguments how the value is held, the file, and the id of one form to try it alone
     */
    public static void main(String[] arguments) throws IOException {
        Path policy = Files.createTempFile("access-forms", ".json");
        try (InputStream text = Tryout.class.getResourceAsStream("/access-forms.json")) {
            Files.write(policy, Objects.requireNonNull(text).readAllBytes());
        }
        try (Enforcer enforcer = Enforcer.install(policy)) {
            Trial trial = arguments[0].equals("guarded") ? GuardedValue.trial(CANARY) : plain();
            List<String> lines = new ArrayList<>();
            for (Form form : Forms.all()) {
                if (arguments.length < 3 || arguments[2].equals(form.id())) {
                    lines.add(form.id() + "\t" + trial.of(form, FORBIDDEN) + "\t" + trial.of(form, PERMITTED));
                }
            }
            Files.write(Path.of(arguments[1]), lines);
            enforcer.writeReport(Path.of(arguments[1] + ".record"));
        } finally {
            Files.delete(policy);
        }
        Runtime.getRuntime().halt(0); // threads that forms started may still run
    }

    private static Trial plain() {
        return new Trial(CANARY, CANARY, out -> out);
    }
}
