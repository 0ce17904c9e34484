package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.Producible;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

/** The record of processing activities (GDPR Art. 30) of the running application; read only, and no data value. */
@Endpoint(id = "privacy", defaultAccess = Access.READ_ONLY)
final class PrivacyEndpoint {

    /** The two readers of a record. */
    enum Format implements Producible<Format> {
        /** For programs: the content of {@code flows.json}. */
        JSON("application/json"),
        /** For people: the content of {@code inventory.html}. */
        HTML("text/html;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        @Override
        public MimeType getProducedMimeType() {
            return MimeType.valueOf(type);
        }

        @Override
        public boolean isDefault() {
            return this == JSON;
        }
    }

    private final Enforcer enforcer;

    PrivacyEndpoint(Enforcer enforcer) {
        this.enforcer = enforcer;
    }

    @ReadOperation(producesFrom = Format.class)
    WebEndpointResponse<String> privacy(Format format) throws IOException {
        return new WebEndpointResponse<>(format == Format.HTML ? enforcer.inventory() : flows(), format);
    }

    private String flows() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ObservationJson.write(enforcer.observe(), json);
        return json.toString(StandardCharsets.UTF_8);
    }
}
