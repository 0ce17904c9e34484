package dev.privacyenforcer.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.test.Trial.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@ResourceLock("dev.privacyenforcer.Enforcer")
class LeakCheckTests {

    /** Every test of it lets a canary out. */
    @LeakCheck
    static class Leaky {

        @Test
        void out(Canaries canaries) {
            System.out.println("first line\nto " + canaries.create(Person.class).email());
        }

        @Test
        void err(Canaries canaries) {
            System.err.print(canaries.create(Person.class).email());
        }

        @Test
        void logback(Canaries canaries) {
            LoggerFactory.getLogger("com.acme")
                    .error("to {}", canaries.create(Person.class).email());
        }

        @Test
        void logbackThrowable(Canaries canaries) {
            Throwable thrown = new IllegalStateException(
                    "not " + canaries.create(Person.class).email());
            LoggerFactory.getLogger("com.acme").error("failed", new RuntimeException(thrown));
        }

        @Test
        void mdc(Canaries canaries) {
            MDC.put("user", canaries.create(Person.class).name());
            LoggerFactory.getLogger("com.acme").error("here");
            MDC.clear();
        }

        @Test
        void javaLogging(Canaries canaries) {
            Logger.getLogger("com.acme")
                    .log(Level.SEVERE, "to {0}", canaries.create(Person.class).email());
        }

        @Test
        void exception(Canaries canaries) {
            String email = canaries.create(Person.class).email();
            throw new IllegalStateException("outer", new IllegalArgumentException("no mail to " + email));
        }

        @Test
        void suppressed(Canaries canaries) {
            IllegalStateException outer = new IllegalStateException("outer");
            outer.addSuppressed(
                    new IllegalArgumentException(canaries.create(Person.class).name()));
            throw outer;
        }

        @Test
        void body(Canaries canaries) {
            Person person = canaries.create(Person.class);
            canaries.inspect("GET /customers/1", "{\"customers\": [{\"e-mail\": \"" + person.email() + "\"}]}");
        }
    }

    @LeakCheck(files = "target/leak-check-trial")
    static class LeakyFile {
        @Test
        void file(Canaries canaries) throws IOException {
            Path directory = Files.createDirectories(Path.of("target/leak-check-trial/deep"));
            Files.writeString(
                    directory.resolve("report.txt"),
                    canaries.create(Person.class).email());
        }
    }

    @LeakCheck
    static class Tight {

        @Test
        void keepsQuiet(Canaries canaries) {
            Person person = canaries.create(Person.class);
            System.out.println("to " + person.number());
            canaries.inspect("GET /", "nothing");
        }

        @Test
        void isAllowed(Canaries canaries) {
            Person person = canaries.create(Person.class);
            canaries.allow("Person#email", "GET /me");
            canaries.inspect("GET /me", person.email());
        }
    }

    @LeakCheck
    @WithPolicy(value = Trial.POLICY, mode = Mode.LOG)
    static class Permitted {

        @Test
        void mayLog(Canaries canaries) {
            Person person = canaries.create(Person.class);
            Trial.perform(Operation.LOG, null, person.email());
            System.out.println(person.email());
        }

        @Test
        void mayShare(Canaries canaries) {
            Person person = canaries.create(Person.class);
            Trial.perform(null, "processor.mail", person.email());
            canaries.inspect("POST /mails", person.email());
        }

        @Test
        void mayStoreInAFileButNotInTheRecord(Canaries canaries) throws IOException {
            Person person = canaries.create(Person.class);
            Trial.perform(Operation.STORE, null, person.email());
            Path file = Files.createTempFile("canaries", ".txt");
            Files.writeString(file, person.email());
            canaries.inspect(file);
            assertThat(canaries.escapes()).isEmpty();
            canaries.never(file);
            Files.delete(file);
        }

        @Test
        void mayNotLogWhatItShares(Canaries canaries) {
            Person person = canaries.create(Person.class);
            Trial.perform(null, "processor.mail", person.email());
            System.out.println(person.email());
        }

        @Test
        void mayNotLogTheName(Canaries canaries) {
            Person person = canaries.create(Person.class);
            Trial.perform(Operation.LOG, null, person.email());
            System.out.println(person.name());
        }

        @Test
        void mayNotDoWhatIsOnlyObservedInLogMode(Canaries canaries) {
            Person person = canaries.create(Person.class);
            Trial.perform(Operation.EXPORT, null, person.email());
            canaries.inspect("GET /export", person.email());
        }
    }

    @Test
    void catchesEachWayOut() {
        PrintStream before = System.out;
        Map<String, String> results = Trial.run(Leaky.class);
        assertThat(System.out).isSameAs(before);
        assertThat(results).hasSize(9).allSatisfy((test, failure) -> assertThat(failure)
                .as(test)
                .contains("ENF-810 Personal data got out", "fix", "'canary"));
        assertThat(results.get("out")).contains("at      System.out, line 2, column 4: 'canary");
        assertThat(results.get("err")).contains("System.err, line 1", "of Person#email (user.contact.email)");
        assertThat(results.get("logback")).contains("at      log, line");
        assertThat(results.get("logbackThrowable")).contains("at      log, line");
        assertThat(results.get("mdc")).contains("at      log, line", "Person#name (user.name)");
        assertThat(results.get("javaLogging")).contains("at      log, line");
        assertThat(results.get("exception")).contains("at      exception, line");
        assertThat(results.get("suppressed")).contains("at      exception, line");
        assertThat(results.get("body")).contains("at      GET /customers/1, /customers/0/e-mail: 'canary");
    }

    @Test
    void catchesFiles() {
        assertThat(Trial.run(LeakyFile.class).get("file")).contains("at      report.txt, line 1, column 1: 'canary");
    }

    @Test
    void passesWhatLetsNothingOut() {
        assertThat(Trial.run(Tight.class))
                .hasSize(2)
                .allSatisfy((test, failure) -> assertThat(failure).as(test).isEmpty());
    }

    @Test
    void knowsWhatThePolicyPermittedInThisTest() {
        Map<String, String> results = Trial.run(Permitted.class);
        assertThat(results.get("mayLog")).isEmpty();
        assertThat(results.get("mayShare")).isEmpty();
        assertThat(results.get("mayStoreInAFileButNotInTheRecord")).contains("ENF-810", "canaries");
        assertThat(results.get("mayNotLogWhatItShares")).contains("ENF-810");
        assertThat(results.get("mayNotLogTheName")).contains("Person#name");
        assertThat(results.get("mayNotDoWhatIsOnlyObservedInLogMode")).contains("GET /export");
    }
}
