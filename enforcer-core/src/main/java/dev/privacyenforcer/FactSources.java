package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.context.ContextRecords;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a program learns what decisions depend on: what people have said, and facts about them and about the request.
 *
 * <p>{@code FactSources.of(facts).and(consent).install(policy)}. Thread-safe.
 */
public final class FactSources {

    private final Consents sources;

    private FactSources(Consents sources) {
        this.sources = sources;
    }

    /**
     * {@return sources without consent, asked as {@link ConsentOptions#USUAL} says}
     *
     * @param facts knows facts
     */
    public static FactSources of(ContextProvider facts) {
        return of(facts, ConsentOptions.USUAL);
    }

    /**
     * {@return sources without consent}
     *
     * @param facts knows facts
     * @param options how it is asked
     */
    public static FactSources of(ContextProvider facts, ConsentOptions options) {
        return new FactSources(new Consents(null, null, facts, ContextRecords.of(facts, options), true));
    }

    /**
     * {@return sources with nothing but consent, for programs that look ahead}
     *
     * @param consent knows what people have said
     * @param options how it is asked
     */
    public static FactSources ofConsent(ConsentProvider consent, ConsentOptions options) {
        return new FactSources(Consents.given(consent, options));
    }

    /**
     * {@return the same with consent, asked as {@link ConsentOptions#USUAL} says}
     *
     * @param consent knows what people have said
     */
    public FactSources and(ConsentProvider consent) {
        return and(consent, ConsentOptions.USUAL);
    }

    /**
     * {@return the same with consent}
     *
     * @param consent knows what people have said
     * @param options how it is asked
     */
    public FactSources and(ConsentProvider consent, ConsentOptions options) {
        ConsentRecords records = ConsentRecords.of(consent, options);
        return new FactSources(new Consents(consent, records, sources.source(), sources.context(), true));
    }

    /**
     * Installs a policy as {@link Enforcer#install(Policy)} does.
     *
     * @param policy the policy
     * @return what enforces it; the present one if this policy is installed already, with these sources
     */
    public Enforcer install(Policy policy) {
        return install(policy, Settings.mode(policy.mode()));
    }

    /**
     * Installs a policy as {@link Enforcer#install(Policy, Mode)} does.
     *
     * @param policy the policy
     * @param mode what happens to whatever it does not permit
     * @return what enforces it; the present one if this policy is installed already, with these sources
     */
    public Enforcer install(Policy policy, Mode mode) {
        return Enforcer.install(policy, mode, Clock.systemUTC(), UnwovenScan.ofClassPath(), sources.withFound());
    }

    /**
     * Looks up facts about many people in one call, and what they say to the purpose that is open in another one,
     * before a program goes through their data one by one.
     *
     * @param dataSubjectIds identify the people, as {@code @DataSubjectId} does: texts, UUIDs or whole numbers
     * @param dataSubject what they are to us, such as {@code customer}
     */
    public void lookAhead(Collection<?> dataSubjectIds, String dataSubject) {
        List<String> ids = dataSubjectIds.stream().map(Object::toString).toList();
        ContextRecords context = sources.context();
        if (context != null) {
            context.lookAhead(ids, dataSubject);
        }
        ConsentRecords consent = sources.records();
        List<String> purposes = PurposeScope.purposes();
        if (consent != null && !purposes.isEmpty()) {
            consent.lookAhead(ids, dataSubject, withThoseAbove(purposes.get(purposes.size() - 1)));
        }
    }

    /** A refusal of a purpose covers those beneath it, so each is asked for. */
    private static List<String> withThoseAbove(String purpose) {
        List<String> all = new ArrayList<>();
        for (String at = purpose; !at.isEmpty(); at = Taxonomy.parent(at)) {
            all.add(at);
        }
        return all;
    }

    Consents sources() {
        return sources;
    }
}
