package dev.privacyenforcer.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A privacy policy that a program can enforce: what is permitted, what must never happen, and who answers for it.
 *
 * <p>Immutable. Maps keep the order of the file.
 *
 * @param header which policy this is
 * @param mode what happens to whatever is not permitted
 * @param controller who answers for the processing; GDPR Art. 4(7), 30(1)(a)
 * @param attributes facts the application supplies, besides those of {@link Attribute#BUILT_IN}, by key
 * @param dataSubjects categories of data subjects by key; Art. 30(1)(c)
 * @param categories extensions of the shipped taxonomy by key
 * @param purposes details of purposes by key
 * @param recipients recipients by key; Art. 30(1)(d)
 * @param activities the permitted processing activities, in file order
 * @param prohibitions what must never happen, in file order
 * @param transitions which purpose may switch to which
 * @param rights what it says of the rights of people, by right
 * @param retention how long data are kept, in file order; Art. 30(1)(f)
 * @param measures the security measures; Art. 30(1)(g)
 * @param remarks what the published text says and no rule can
 * @param sha256 hash of the file, lower-case hexadecimal
 */
public record Policy(
        Header header,
        Mode mode,
        Controller controller,
        Map<String, Attribute> attributes,
        Map<String, DataSubjectCategory> dataSubjects,
        Map<String, CategoryExtension> categories,
        Map<String, PurposeDetails> purposes,
        Map<String, RecipientDetails> recipients,
        List<Activity> activities,
        List<Prohibition> prohibitions,
        List<Transition> transitions,
        Map<Right.Kind, Right> rights,
        List<Retention> retention,
        List<Measure> measures,
        List<Remark> remarks,
        String sha256) {

    /** A policy without attributes of its own that says nothing of rights, retention and measures. */
    public Policy(
            Header header,
            Mode mode,
            Controller controller,
            Map<String, DataSubjectCategory> dataSubjects,
            Map<String, CategoryExtension> categories,
            Map<String, PurposeDetails> purposes,
            Map<String, RecipientDetails> recipients,
            List<Activity> activities,
            List<Prohibition> prohibitions,
            List<Transition> transitions,
            List<Remark> remarks,
            String sha256) {
        this(
                header,
                mode,
                controller,
                Map.of(),
                dataSubjects,
                categories,
                purposes,
                recipients,
                activities,
                prohibitions,
                transitions,
                Map.of(),
                List.of(),
                List.of(),
                remarks,
                sha256);
    }

    /** {@return the attributes that its conditions may ask for, by key} */
    public Map<String, Attribute> knownAttributes() {
        Map<String, Attribute> known = new LinkedHashMap<>(Attribute.BUILT_IN);
        known.putAll(attributes);
        return Collections.unmodifiableMap(known);
    }
}
