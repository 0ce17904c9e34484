package dev.privacyenforcer.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running shop, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopTests {

    private static final String EMAIL = "ada@customer.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Enforcer enforcer;

    @Autowired
    private MailService mail;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void keepsThePurposeOpenUntilTheResponseIsWritten() {
        Counts reads = emails(Outcome.PERMITTED, "essential.service");

        HttpResponse<String> order = client.get("/orders/o-1");

        assertThat(order.statusCode()).isEqualTo(200);
        assertThat(order.body()).contains(EMAIL, "Ada Byron", "12 St James's Square");
        assertThat(reads.since()).isEqualTo(1);
    }

    @Test
    void keepsThePurposeOpenWhenAnotherThreadWritesTheResponse() {
        Counts reads = emails(Outcome.PERMITTED, "essential.service");

        assertThat(client.get("/orders/o-1/later").body()).contains(EMAIL);
        assertThat(reads.since()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatThePurposeMayNotUseAndCountsIt() {
        Counts denials = emails(Outcome.DENIED, "personalize.content");

        HttpResponse<String> recommendation = client.get("/customers/c-1/recommendations");

        assertThat(recommendation.statusCode()).isEqualTo(200);
        assertThat(recommendation.body())
                .isEqualTo("{\"customer\":{\"id\":\"c-1\",\"name\":\"Ada Byron\"},\"items\":[\"more cogs\"]}");
        assertThat(denials.since()).isEqualTo(1);
    }

    @Test
    void deniesTheNewsletter() {
        int before = mail.sent();

        HttpResponse<String> newsletter = client.post("/newsletters", "");

        assertThat(newsletter.statusCode()).isEqualTo(403);
        assertThat(newsletter.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(newsletter.body())
                .contains("\"reason\":\"PROHIBITED\"", "\"clauses\":[\"5\"]")
                .doesNotContain(EMAIL);
        assertThat(mail.sent()).isEqualTo(before);
    }

    @Test
    void deniesATaskOnAnotherThreadWhichHasNoPurpose() {
        HttpResponse<String> label = client.get("/orders/o-1/label");

        assertThat(label.statusCode()).isEqualTo(403);
        assertThat(label.body()).contains("\"reason\":\"PURPOSE_MISSING\"");
    }

    @Test
    void collectsARequestBodyForThePurposeOfTheMethodItIsFor() {
        Counts collected = Counts.of(
                enforcer,
                flow -> flow.operation() == Operation.COLLECT
                        && flow.category().equals("user.contact.email")
                        && flow.purposes().contains("essential.service.account_management")
                        && "account".equals(flow.rule()));

        HttpResponse<String> account = client.post(
                "/customers", "{\"id\": \"c-9\", \"name\": \"Grace\", \"email\": \"grace@customer.example\"}");

        assertThat(account.statusCode()).isEqualTo(201);
        assertThat(account.body()).contains("grace@customer.example");
        assertThat(collected.since()).isEqualTo(1);
    }

    @Test
    void leavesWovenBeansToTheirGuardsAndCountsThemOnce() {
        Counts shared = Counts.of(
                enforcer,
                flow -> flow.operation() == Operation.SHARE
                        && flow.recipients().contains("processor.mail")
                        && flow.outcome() == Outcome.PERMITTED);

        assertThat(client.post("/orders/o-1/confirmation", "").statusCode()).isEqualTo(204);
        assertThat(client.post("/orders/o-1/confirmation", "").statusCode()).isEqualTo(204);

        assertThat(AopUtils.isAopProxy(mail)).isFalse();
        assertThat(shared.since()).isEqualTo(2);
    }

    @Test
    void showsProgramsTheEvidence() throws IOException {
        client.get("/orders/o-1");

        HttpResponse<String> record = client.get("/actuator/privacy");

        assertThat(record.headers().firstValue("Content-Type")).contains("application/json");
        Observation seen =
                ObservationJson.read(new ByteArrayInputStream(record.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(seen.policyId()).isEqualTo("shop");
        assertThat(seen.unwovenClasses()).isEmpty();
        assertThat(seen.flows())
                .extracting(Flow::within)
                .contains("dev.privacyenforcer.examples.shop.OrderController.order");
    }

    @Test
    void showsPeopleTheRecordAndNoValue() {
        client.get("/orders/o-1");

        HttpResponse<String> record = client.get("/actuator/privacy", "text/html");

        assertThat(record.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(record.body())
                .startsWith("<!DOCTYPE html>")
                .contains("Privacy policy of the shop", "Delivery of orders")
                .doesNotContain(EMAIL, "Ada Byron");
    }

    @Test
    void letsNobodyWriteTheRecord() {
        assertThat(client.post("/actuator/privacy", "{}").statusCode()).isEqualTo(405);
    }

    private Counts emails(Outcome outcome, String purpose) {
        return Counts.of(
                enforcer,
                flow -> flow.category().equals("user.contact.email")
                        && flow.operation() == Operation.USE
                        && flow.outcome() == outcome
                        && flow.purposes().equals(List.of(purpose)));
    }
}
