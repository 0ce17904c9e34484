package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.LegalBasis.Bond;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy made ready to decide: the one decision function of every enforcement point.
 *
 * <p>Default deny; a prohibition beats every activity; checks are made in the order of {@link Reason} and the first
 * failure decides. Answers are remembered, up to {@value #REMEMBERED}, so that a repeated request costs one look-up
 * whatever the number of rules; those that depended on the person are not. Immutable in effect and thread-safe; never
 * throws.
 */
public final class CompiledPolicy {

    private static final int REMEMBERED = 1 << 16;

    private final Policy policy;
    private final Clock clock;
    private final Instant effectiveFrom;
    private final Prohibitions prohibitions;
    private final Evaluation evaluation;
    private final Recipients recipients;
    private final Purposes purposes;
    private final Map<String, Attribute> attributes;
    private final Map<String, Mode> prohibitionModes;
    private final ConcurrentMap<Request, Decision> answers = new ConcurrentHashMap<>();
    private volatile boolean inForce;

    private CompiledPolicy(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.effectiveFrom = inForceFrom(policy);
        this.prohibitions = new Prohibitions(policy.prohibitions());
        this.recipients = new Recipients(policy.recipients());
        this.evaluation = new Evaluation(policy, prohibitions, recipients, new Retentions(policy.retention(), clock));
        this.purposes = new Purposes(policy);
        this.attributes = policy.knownAttributes();
        this.prohibitionModes = new HashMap<>();
        for (Prohibition prohibition : policy.prohibitions()) {
            if (prohibition.mode() != null) {
                prohibitionModes.put(prohibition.id(), prohibition.mode());
            }
        }
    }

    /**
     * Compiles a policy.
     *
     * @param policy the policy
     * @param clock tells when it comes into force
     * @return the compiled policy
     */
    public static CompiledPolicy of(Policy policy, Clock clock) {
        return new CompiledPolicy(policy, clock);
    }

    /**
     * {@return the instant from which a policy is in force: 00:00 UTC of its day, or always}
     *
     * @param policy the policy
     */
    public static Instant inForceFrom(Policy policy) {
        LocalDate day = policy.header().effectiveFrom();
        return day == null ? Instant.MIN : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** {@return whether its day has come} */
    public boolean isInForce() {
        return !clock.instant().isBefore(effectiveFrom);
    }

    /** {@return the policy it was made from} */
    public Policy policy() {
        return policy;
    }

    /**
     * Decides what needs no facts about the person; whatever does is denied, for nobody is identified.
     *
     * @param request what somebody is about to do
     * @return permit or deny, with the rule and the clauses that decided
     */
    public Decision decide(Request request) {
        return decide(request, Facts.UNIDENTIFIED);
    }

    /**
     * Decides.
     *
     * @param request what somebody is about to do
     * @param facts about the person whose data they are; asked only if the decision depends on them
     * @return permit or deny, with the rule and the clauses that decided
     */
    public Decision decide(Request request, Facts facts) {
        if (!inForce && !(inForce = !clock.instant().isBefore(effectiveFrom))) {
            return new Deny(Reason.POLICY_NOT_EFFECTIVE, null, List.of());
        }
        Decision known = answers.get(request);
        if (known != null && !facts.knowStatus()) {
            return known;
        }
        Inquiry inquiry = new Inquiry(request, facts, recipients, attributes);
        Decision decision = evaluation.of(inquiry);
        return inquiry.wasAsked() ? decision : remember(request, decision);
    }

    /**
     * {@return the prohibition that stands against a request, whatever else would deny it; null if none does}
     *
     * @param request what somebody is about to do
     * @param facts about the person whose data they are
     */
    public @Nullable Deny prohibition(Request request, Facts facts) {
        return evaluation.prohibition(new Inquiry(request, facts, recipients, attributes));
    }

    /** {@return whether some decision depends on what the person has said} */
    public boolean dependsOnConsent() {
        return policy.prohibitions().stream().anyMatch(Prohibition::unlessConsent)
                || policy.activities().stream().anyMatch(LegalBases::dependOnPerson);
    }

    /** {@return whether some decision depends on facts about the person, such as where they live} */
    public boolean dependsOnContext() {
        return bindsToFacts()
                || countsFromEvents()
                || conditions()
                        .flatMap(condition -> condition.tests().keySet().stream())
                        .anyMatch(attribute ->
                                !attribute.equals("storage.country") && !attribute.equals("recipient.role"));
    }

    /** A consent is bound to where the person lives, or to how they are addressed. */
    private boolean bindsToFacts() {
        return policy.activities().stream()
                .flatMap(activity -> activity.legalBases().stream())
                .flatMap(basis -> basis.per().stream())
                .anyMatch(bond -> bond == Bond.CHANNEL || bond == Bond.JURISDICTION);
    }

    private boolean countsFromEvents() {
        return policy.retention().stream().anyMatch(rule -> rule.period() != null && !rule.isFromCollection());
    }

    private Stream<Condition> conditions() {
        Stream<@Nullable Condition> ofProhibitions =
                policy.prohibitions().stream().flatMap(rule -> Stream.of(rule.when(), rule.unless()));
        Stream<@Nullable Condition> ofBases = policy.activities().stream()
                .flatMap(activity -> activity.legalBases().stream())
                .flatMap(basis -> Stream.of(basis.when(), basis.unless()));
        Stream<@Nullable Condition> ofRetention =
                policy.retention().stream().flatMap(rule -> Stream.of(rule.when(), rule.unless()));
        return Stream.of(ofProhibitions, ofBases, ofRetention)
                .flatMap(conditions -> conditions)
                .filter(Objects::nonNull);
    }

    /**
     * Names the prohibitions that are evaluated whenever such data are accessed.
     *
     * @param dataSubject whose data
     * @param category which data
     * @return ids, in file order
     */
    public List<String> prohibitionsConcerning(String dataSubject, String category) {
        return prohibitions.concerning(dataSubject, category).stream()
                .map(Prohibition::id)
                .toList();
    }

    /**
     * {@return whether code that runs for one purpose may open another: itself, one beneath it, or by a transition}
     *
     * @param from the current purpose
     * @param to the purpose to open
     */
    public boolean maySwitch(String from, String to) {
        return purposes.maySwitch(from, to);
    }

    /**
     * {@return whether a class may open a purpose}
     *
     * @param purpose the purpose
     * @param className fully qualified name of the class that opens it
     */
    public boolean mayOpen(String purpose, String className) {
        return purposes.mayOpen(purpose, className);
    }

    /**
     * {@return the packages that may open a purpose, as the policy names them; empty: any}
     *
     * @param purpose the purpose
     */
    public List<String> openers(String purpose) {
        return purposes.openers(purpose);
    }

    /**
     * Says what becomes of a denied request. The prohibition's mode comes before the purpose's, and that before the
     * general one; log as the general mode is the master switch.
     *
     * @param denial the denial
     * @param purpose the innermost purpose, if one is open
     * @param general the mode of the policy, or what the environment puts in its place
     * @return the mode
     */
    public Mode mode(Deny denial, @Nullable String purpose, Mode general) {
        if (general == Mode.LOG) {
            return Mode.LOG;
        }
        Mode own = prohibitionModes.get(denial.rule()); // rules share one set of ids
        Mode purposed = own == null ? purposes.mode(purpose) : own;
        return purposed == null ? general : purposed;
    }

    /**
     * Says in which mode permissions for a purpose are used: in log mode nothing that they owe is done to the data.
     *
     * @param purpose the innermost purpose, if one is open
     * @param general the mode of the policy, or what the environment puts in its place
     * @return the mode
     */
    public Mode mode(@Nullable String purpose, Mode general) {
        Mode purposed = general == Mode.LOG ? null : purposes.mode(purpose);
        return purposed == null ? general : purposed;
    }

    private Decision remember(Request request, Decision decision) {
        if (answers.size() < REMEMBERED) {
            answers.put(request, decision);
        }
        return decision;
    }
}
