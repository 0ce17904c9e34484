package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.weave.PossibleFlows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PossibleFlowsTests {

    private static final String CUSTOMER = """
            package app;
            import dev.privacyenforcer.annotations.*;
            @DataSubject("customer")
            public class Customer {
                @PersonalData("user.contact.email") private String email;
                public Customer(String email) { this.email = email; }
                public String email() { return email; }
                @Override public String toString() { return email; }
            }
            """;

    private static final String SHOP = """
            package app;
            import dev.privacyenforcer.annotations.*;
            public class Shop {
                interface Mail { @Recipient("processor.mail") void send(String to); }
                static class Smtp implements Mail {
                    @Override @Recipient("processor.mail") public void send(String to) { }
                }
                private final Letters letters = new Letters();

                @Purpose("essential.service") void order(Customer customer) { letters.confirm(customer); }
                @Purpose("marketing.communications.email") void news(java.util.List<Customer> all) {
                    all.forEach(each -> letters.confirm(each));
                }
                void show(Customer customer) { System.out.println(customer.email()); }

                static class Letters {
                    void confirm(Customer customer) { hand(customer); }
                    @Recipient("processor.mail") void hand(Customer customer) { customer.email().length(); }
                    @Purpose("analytics") @Performs(Operation.EXPORT) String copy(Customer customer) { return customer.email(); }
                }
            }
            """;

    private static final String NESTED = """
            package app;
            import dev.privacyenforcer.annotations.*;
            public class Nested {
                @Recipient("processor.mail") static void hand(Customer customer) { customer.email().length(); }
                @Purpose("security") @Performs(Operation.STORE) void keep(Customer customer) { hand(customer); }
                @Purpose("analytics") @Deidentifies(by = "a", reason = "b") int count(Customer customer) {
                    hand(customer);
                    return 1;
                }
                static int again(Customer customer) { return customer.email().isEmpty() ? 0 : again(customer); }
            }
            """;

    private static final String POLICY = """
            {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}},
             "recipients": {"processor.mail": {"role": "processor", "countries": ["DE"]}},
             "activities": [
               {"id": "orders", "purpose": "essential.service", "dataSubjects": ["customer"],
                "categories": ["user.contact.email"], "legalBases": ["contract"], "recipients": ["processor.mail"]},
               {"id": "support", "purpose": "essential.service.operations.support", "dataSubjects": ["customer"],
                "categories": ["user.name"], "legalBases": ["contract"]}]}
            """;

    @TempDir
    private Path directory;

    @Test
    void followCallsOutwardsToAPurpose() throws IOException {
        assertThat(words(flows()))
                .containsExactlyInAnyOrder(
                        "share [essential.service] [processor.mail] within app.Shop.order",
                        "share [marketing.communications.email] [processor.mail] within app.Shop.news",
                        "export [analytics] [] within app.Shop$Letters.copy",
                        "use [] [] within ");
    }

    @Test
    void meanWhatTheInnermostMethodSays() throws IOException {
        Path nested = Jar.compile(Jar.compile(directory.resolve("nested"), CUSTOMER), NESTED);

        assertThat(words(PossibleFlows.in(List.of(nested), Bindings.NONE, policy())
                        .flows()))
                .containsExactlyInAnyOrder(
                        "share [security] [processor.mail] within app.Nested.keep",
                        "share [analytics] [processor.mail] within app.Nested.count",
                        "use [] [] within ");
    }

    @Test
    void nameThePlaceOfTheAccess() throws IOException {
        assertThat(flows()).allSatisfy(flow -> {
            assertThat(flow.dataSubject()).isEqualTo("customer");
            assertThat(flow.category()).isEqualTo("user.contact.email");
            assertThat(flow.member()).isEqualTo("app.Customer#email");
            assertThat(flow.location()).isEqualTo("app.Customer.email(Customer.java:7)");
        });
    }

    @Test
    void areTheSameOfWovenClasses() throws IOException {
        Path classes = classes();
        Path woven = directory.resolve("woven");
        Terminal.run("weave", classes, "--out", woven);

        assertThat(PossibleFlows.in(List.of(woven), Bindings.NONE, policy()).flows())
                .containsExactlyElementsOf(flows());
    }

    @Test
    void showAllThreeDifferencesInTheRecord() throws IOException {
        Path policy = Terminal.file(directory, "shop.json", POLICY);
        Path seen = directory.resolve("flows.json");
        ObservationJson.write(seen(), seen);

        Terminal answer = Terminal.run(
                "inventory",
                policy,
                "--evidence",
                seen,
                "--possible",
                classes(),
                "--record",
                "json,html",
                "--out",
                directory.resolve("out"));

        assertThat(answer.err()).isEmpty();
        JsonNode record = new JsonMapper()
                .readTree(directory.resolve("out").resolve("record.json").toFile());
        List<String> never = new ArrayList<>();
        record.get("neverObserved")
                .forEach(line -> never.add(line.get("drift").asText() + " "
                        + line.path("purpose").asText("unknown") + " "
                        + line.path("rule").asText("no rule")));
        assertThat(never)
                .containsExactlyInAnyOrder(
                        "declared_not_observed essential.service orders",
                        "declared_not_observed essential.service.operations.support support",
                        "possible_not_observed analytics no rule",
                        "possible_not_observed essential.service orders");
        assertThat(record.at("/flows/0/drift").asText()).isEqualTo("observed_not_declared");
        assertThat(directory.resolve("out").resolve("inventory.html"))
                .content()
                .contains("possible, never observed", "the calls were followed outwards");
    }

    /** A newsletter went out, which nobody declared; orders only read what they need. */
    private static Observation seen() {
        Instant then = Instant.parse("2026-06-01T00:00:00Z");
        Flow news = flow("marketing.communications.email", List.of("processor.mail"), Flow.Outcome.WOULD_DENY);
        Flow order = flow("essential.service", List.of(), Flow.Outcome.PERMITTED);
        return new Observation(
                "shop",
                null,
                policy().sha256(),
                "log",
                then,
                then,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(news, order));
    }

    private static Flow flow(String purpose, List<String> recipients, Flow.Outcome outcome) {
        boolean permitted = outcome == Flow.Outcome.PERMITTED;
        Instant then = Instant.parse("2026-06-01T00:00:00Z");
        return new Flow(
                "customer",
                "user.contact.email",
                permitted ? Operation.USE : Operation.SHARE,
                List.of(purpose),
                recipients,
                null,
                "app.Customer#email",
                "app.Customer.email(Customer.java:7)",
                "",
                outcome,
                permitted ? null : "PURPOSE_NOT_ALLOWED",
                permitted ? "orders" : null,
                permitted ? "contract" : null,
                List.of(),
                null,
                1,
                then,
                then);
    }

    private Path classes() throws IOException {
        Path classes = directory.resolve("classes");
        return Files.exists(classes) ? classes : Jar.compile(Jar.compile(classes, CUSTOMER), SHOP);
    }

    private List<Flow> flows() throws IOException {
        return PossibleFlows.in(List.of(classes()), Bindings.NONE, policy()).flows();
    }

    private static List<String> words(List<Flow> flows) {
        return flows.stream()
                .map(flow -> flow.operation().key() + " " + flow.purposes() + " " + flow.recipients() + " within "
                        + flow.within())
                .toList();
    }

    private static Policy policy() {
        return PolicyReader.read(POLICY.getBytes(StandardCharsets.UTF_8), "shop.json");
    }
}
