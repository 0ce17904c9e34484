package dev.privacyenforcer.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.test.Canaries;
import dev.privacyenforcer.test.LeakCheck;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shop lets out, to whom. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@LeakCheck
class LeakTests {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect(Canaries canaries) {
        client = new Client(port);
        canaries.watch("Customer#name", "user.name", "Ada Byron");
        canaries.watch("Customer#email", "user.contact.email", "ada@customer.example");
        canaries.watch("Order#deliverTo", "user.contact.address", "12 St James's Square");
    }

    @Test
    void showsCustomersTheirOwnOrderAndNobodyElse(Canaries canaries) {
        canaries.fields().forEach(field -> canaries.allow(field, "GET /orders/o-1"));
        assertThat(inspected(canaries, "/orders/o-1").statusCode()).isEqualTo(200);
        assertThat(inspected(canaries, "/orders/o-1/label").statusCode()).isEqualTo(403);
        assertThat(inspected(canaries, "/actuator/privacy").statusCode()).isEqualTo(200);
        assertThat(inspected(canaries, "/actuator").statusCode()).isEqualTo(200);
    }

    @Test
    void recommendsWithoutAnAddress(Canaries canaries) {
        canaries.allow("Customer#name", "GET /customers/c-1/recommendations");
        assertThat(inspected(canaries, "/customers/c-1/recommendations").statusCode())
                .isEqualTo(200);
    }

    @Test
    void deniesTheNewsletterWithoutSayingToWhom(Canaries canaries) {
        HttpResponse<String> denied = client.post("/newsletters", "");
        canaries.inspect("POST /newsletters", denied.body());
        assertThat(denied.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> inspected(Canaries canaries, String path) {
        HttpResponse<String> response = client.get(path);
        canaries.inspect("GET " + path, response.body());
        canaries.inspect("headers of GET " + path, response.headers().map().toString());
        return response;
    }
}
