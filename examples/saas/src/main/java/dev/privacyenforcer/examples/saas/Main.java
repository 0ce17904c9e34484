package dev.privacyenforcer.examples.saas;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays every scene under the policy, and writes the record of what was seen. */
public final class Main {

    private Main() {}

    /**
     * Plays.
     *
     * @param args the directory of the report, if not {@code target/privacy}; the exit code is 0 when every scene came
     *     out as expected, and 1 otherwise. The system property {@code saas.policy} names a policy to try in place of
     *     the scenes
     */
    public static void main(String... args) {
        System.exit(play(Path.of(args.length > 0 ? args[0] : "target/privacy"), System.out));
    }

    private static int play(Path directory, PrintStream out) {
        String policy = System.getProperty("saas.policy", "");
        if (policy.isEmpty()) {
            return play(directory, out, Stage.install());
        }
        if (!Tour.POLICIES.contains(policy)) {
            out.println("No policy '" + policy + "'; there are " + String.join(", ", Tour.POLICIES));
            return 2;
        }
        return tour(List.of(policy), directory, new Playbill(out));
    }

    /** Shows what other published policies make of the same application; what they deny is no failure. */
    private static int tour(List<String> policies, Path directory, Playbill playbill) {
        playbill.say("\nThe same application under " + policies.size() + " published "
                + (policies.size() == 1 ? "policy" : "policies") + ", for a customer in Germany\n"
                + "(capitals: denied, for want of this or because of it)\n");
        Tour tour = new Tour(policies).play(directory);
        playbill.compare(tour);
        tour.records()
                .forEach(record ->
                        playbill.say((record.equals(tour.records().get(0)) ? "\nRecords  " : "         ") + record));
        playbill.say("");
        return 0;
    }

    private static int play(Path directory, PrintStream out, Stage stage) {
        Playbill playbill = new Playbill(out);
        playbill.header(stage.title());
        List<Scene> scenes = Scenes.of(stage, Application.over(new Outbox()), Cast.assembled());
        Map<Scene, Result> otherwise = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            Result result = scene.perform();
            playbill.line(scene, result);
            if (!result.meets(scene.expected())) {
                otherwise.put(scene, result);
            }
        }
        stage.denials().stream()
                .findFirst()
                .ifPresent(first -> playbill.say("\nThe first denial\n" + first.getMessage()));
        playbill.say("\nReport   " + stage.writeReport(directory));
        stage.close();
        tour(Tour.POLICIES, directory, playbill);
        return summary(playbill, scenes.size(), otherwise);
    }

    private static int summary(Playbill playbill, int played, Map<Scene, Result> otherwise) {
        if (otherwise.isEmpty()) {
            playbill.say("Summary  all " + played + " scenes came out as the policy says");
            return 0;
        }
        playbill.say("Summary  " + otherwise.size() + " of " + played + " scenes came out otherwise:");
        otherwise.forEach(playbill::otherwise);
        return 1;
    }
}
