package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.weave.CoverageTable;
import dev.privacyenforcer.weave.MemberCoverage;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTableTests {

    private static final String CUSTOMER = """
            package app;
            import dev.privacyenforcer.annotations.*;
            @DataSubject("customer")
            public class Customer {
                @DataSubjectId private final String number = "1";
                @PersonalData("user.contact.email") private String email;
                @PersonalData("user.name") private String unused;
                String email() { return email; }
                @PersonalData("user.contact") String address() { return email == null ? "none" : "some"; }
                @Purpose("essential.service") void serve(@DataSubjectId String id, Client client) {
                    email = id;
                    client.send(id);
                }
                @Override public String toString() { return email; }
                record Card(@PersonalData("user.payment") String digits) {}
                interface Client { @Recipient("processor.mail") void send(String text); }
            }
            """;

    @TempDir
    Path directory;

    private Path plain;
    private Path woven;

    @BeforeEach
    void weave() throws IOException {
        plain = Jar.compile(directory.resolve("classes"), CUSTOMER);
        woven = directory.resolve("woven");
        assertThat(Terminal.run("weave", plain, "--out", woven).exitCode()).isZero();
    }

    @Test
    void namesTheGuardsOfEachLabelledMember() throws IOException {
        assertThat(rows(woven))
                .containsEntry("identifier app.Customer#number", "guarded [names the person to 5]")
                .containsEntry("field app.Customer#email", "guarded [reads 3/3, writes 1/1]")
                .containsEntry("field app.Customer#unused", "not used [reads 0/0, writes 0/0]")
                .containsEntry("result app.Customer#address", "guarded [results 1/1]")
                .containsEntry("scope app.Customer#serve", "guarded [opened 1, closed 2]")
                .containsEntry("identifier app.Customer#serve", "guarded [bound]")
                .containsEntry("text app.Customer#toString", "guarded [masked]")
                .containsEntry("field app.Customer$Card#digits", "guarded [reads 1/1, writes 1/1]")
                .containsEntry("text app.Customer$Card#toString", "guarded [masked]")
                .containsEntry("scope app.Customer$Client#send", "guarded at calls []")
                .hasSize(10);
        assertThat(table(woven).passed()).isTrue();
        assertThat(table(woven).classes()).isEqualTo(3);
    }

    @Test
    void showsAGapAtEachMemberOfAnUnwovenClass() throws IOException {
        assertThat(table(plain).members())
                .filteredOn(member -> member.status() != Status.AT_CALLS)
                .hasSize(9)
                .allMatch(member -> member.status() == Status.NONE);
        assertThat(Terminal.run("verify", plain).exitCode()).isEqualTo(1);
    }

    /** As if somebody had copied the mark. */
    @Test
    void showsAGapInAClassThatOnlySaysItIsWoven() throws IOException {
        Path forged = Jar.compile(
                directory.resolve("forged"),
                CUSTOMER.replace(
                        "@DataSubject(\"customer\")",
                        "@dev.privacyenforcer.hook.Woven(version = 1, fingerprint = \"x\") @DataSubject(\"customer\")"));
        assertThat(rows(forged))
                .containsEntry("field app.Customer#email", "none [reads 0/3, writes 0/1]")
                .containsEntry("result app.Customer#address", "none [results 0/1]")
                .containsEntry("scope app.Customer#serve", "none [opened 0, closed 0]")
                .containsEntry("text app.Customer#toString", "none [not masked]");
        assertThat(Terminal.run("verify", forged).exitCode()).isEqualTo(1);
    }

    @Test
    void isPartOfTheAnswerInJson() throws IOException {
        JsonNode json = Terminal.run("verify", woven, "--format", "json").json();
        assertThat(json.get("passed").booleanValue()).isTrue();
        assertThat(json.get("coverage")).hasSize(10);
        assertThat(json.at("/coverage/0").toString())
                .contains("\"class\":\"app.Customer", "\"status\":\"", "\"guards\":[");
    }

    @Test
    void knowsBoundMembers() throws IOException {
        Path dto = Jar.compile(directory.resolve("dto"), """
                package app;
                public class Dto { private String email = "ada"; String show() { return email; } }
                """);
        Path bindings = Files.writeString(directory.resolve("bindings.json"), """
                {"types": {"app.Dto": {"dataSubject": "customer", "fields": {"email": "user.contact.email"}}}}""");
        Terminal before = Terminal.run("verify", dto, "--bindings", bindings);
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("none  field  app.Dto#email");
    }

    @Test
    void findsFaultWithRetentionThatCountsFromATimeNobodyTells() throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.json"), """
                {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}}, "retention": [
                  {"id": "mail", "categories": ["user.contact"], "period": "P6M"},
                  {"id": "words", "categories": ["user.contact"], "criterion": "as long as needed"},
                  {"id": "quit", "categories": ["user.name"], "from": "account.deleted", "period": "P6M"}]}""");
        Terminal undated = Terminal.run("verify", woven, "--policy", policy);
        assertThat(undated.exitCode()).isEqualTo(1);
        assertThat(undated.out())
                .startsWith(
                        "ENF-343 No time of collection: retention rule 'mail' counts from it, and never ends for these"
                                + " data\n  at      app.Customer#email, app.Customer#address\n  because ")
                .doesNotContain("'words'", "'quit'");

        Path classes = Jar.compile(
                directory.resolve("dated"),
                CUSTOMER.replace("@DataSubjectId private", "@CollectedAt private long since; @DataSubjectId private"));
        Path dated = directory.resolve("dated-woven");
        assertThat(Terminal.run("weave", classes, "--out", dated).exitCode()).isZero();
        assertThat(Terminal.run("verify", dated, "--policy", policy).exitCode()).isZero();
        assertThat(Terminal.run("verify", dated, "--format", "json").json().get("coverage"))
                .anyMatch(row ->
                        row.toString().contains("\"email\"") && row.get("dated").booleanValue())
                .anyMatch(row -> row.toString().contains("\"digits\"")
                        && !row.get("dated").booleanValue());
    }

    private static CoverageTable table(Path place) throws IOException {
        return CoverageTable.of(place, List.of(), Bindings.NONE);
    }

    private static Map<String, String> rows(Path place) throws IOException {
        return table(place).members().stream()
                .collect(Collectors.toMap(
                        CoverageTableTests::key, row -> row.status().word() + " " + row.guards()));
    }

    private static String key(MemberCoverage row) {
        return row.kind().key() + " " + row.className() + "#" + row.member();
    }
}
