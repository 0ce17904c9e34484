package dev.privacyenforcer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.rights.PersonalObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * A person's own data, as JSON: all labelled members of objects, and what the policy says of them; GDPR Art. 15, 20.
 *
 * <pre>{@code
 * DataSubjectExport copy = DataSubjectExport.access(
 *         PersonalObjects.of("customer", customer.number(), customer, orders).except("user.authorization"));
 * copy.writeTo(response);
 * }</pre>
 *
 * <p>Making one is itself processing: each member passes a guard with the operation {@code export}, for the purpose
 * {@value #PURPOSE}, decided for this person and counted at the line that asks. In block mode one denial ends it, and
 * nothing is exported; in withhold mode the member is left out, and the document says so. Data of other people are left
 * out and counted.
 *
 * @see <a href="https://gdpr-info.eu/art-15-gdpr/">GDPR Art. 15</a>
 * @see <a href="https://gdpr-info.eu/art-20-gdpr/">GDPR Art. 20</a>
 */
public final class DataSubjectExport {

    /** What it is done for; an activity of the policy has to permit it. */
    public static final String PURPOSE = "essential.legal_obligation.rights";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode document;
    private final ExportedData data;
    private final String dataSubject;

    private DataSubjectExport(ObjectNode document, ExportedData data, String dataSubject) {
        this.document = document;
        this.data = data;
        this.dataSubject = dataSubject;
    }

    /**
     * {@return a copy of the data with all that Art. 15(1) and (2) ask to be told with it}
     *
     * @param objects in which the person's data are
     * @throws ProcessingDeniedException in block mode, if the policy does not permit to export one of them
     */
    public static DataSubjectExport access(PersonalObjects objects) {
        return make(objects, ExportDocument.Kind.ACCESS, Clock.systemUTC());
    }

    /**
     * {@return the data that the person provided, and that are processed on consent or for a contract; Art. 20(1)}
     *
     * @param objects in which the person's data are
     * @throws ProcessingDeniedException in block mode, if the policy does not permit to export one of them
     */
    public static DataSubjectExport portability(PersonalObjects objects) {
        return make(objects, ExportDocument.Kind.PORTABILITY, Clock.systemUTC());
    }

    static DataSubjectExport make(PersonalObjects objects, ExportDocument.Kind kind, Clock clock) {
        ExportSites sites = ExportSites.here();
        Object token = Guard.open(AccessPoints.number(sites.scope()), objects.dataSubjectId());
        try {
            Enforcer enforcer = Enforcer.installed()
                    .orElseThrow(() -> new IllegalStateException(
                            """
                    ENF-384 No export: no policy is installed
                      at      %s
                      because the policy says what may be exported, and for what the data are there
                      fix     call Enforcer.install first""".formatted(sites.scope().location())));
            ExportDocument document = new ExportDocument(enforcer.policy(), objects.dataSubject(), kind);
            ExportedData data = new ExportedData(objects, sites, document::includes);
            data.read();
            return new DataSubjectExport(document.of(data, clock.instant()), data, objects.dataSubject());
        } finally {
            Guard.close(token);
        }
    }

    /** {@return the document} */
    public String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("a tree is JSON", impossible);
        }
    }

    /**
     * Writes the document, in UTF-8.
     *
     * @param out where; left open
     * @throws IOException if that fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(json().getBytes(StandardCharsets.UTF_8));
    }

    /** {@return how many members it holds} */
    public int size() {
        return data.size();
    }

    /** {@return how many objects and members about other people were met, and left out} */
    public int ofOthers() {
        return data.ofOthers();
    }

    /** {@return the categories that were left out, because the caller or, in withhold mode, the policy wanted it so} */
    public List<String> leftOut() {
        return data.leftOut();
    }

    /** Keeps the data to itself. */
    @Override
    public String toString() {
        return "export of " + size() + " data of a " + dataSubject;
    }
}
