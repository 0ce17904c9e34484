package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final Set<Cause> AT_ONCE = EnumSet.of(Cause.PROHIBITED);
    private static final Set<Cause> ONCE_DECLARED = EnumSet.of(Cause.SYSTEM_UNDECLARED, Cause.MINOR_BLOCKED);
    private static final Set<Cause> ONCE_ALLOWED = EnumSet.range(Cause.ROLE_NOT_ALLOWED, Cause.BULK_LIMIT);
    private static final Set<Cause> ONCE_LAWFUL = EnumSet.of(Cause.OPTED_OUT);
    private static final Set<Cause> LAST = EnumSet.range(Cause.TRANSFER_NOT_COVERED, Cause.TRANSFORM_REQUIRED);

    private final Policy policy;
    private final Clock clock;
    private final Instant effectiveFrom;
    private final Prohibitions prohibitions;
    private final Activities activities;
    private final LegalBases legalBases;
    private final Recipients recipients;
    private final Purposes purposes;
    private final Map<String, Attribute> attributes;
    private final Map<String, Mode> prohibitionModes;
    private final ConcurrentMap<Request, Decision> answers = new ConcurrentHashMap<>();
    private volatile boolean inForce;

    private CompiledPolicy(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        LocalDate day = policy.header().effectiveFrom();
        this.effectiveFrom =
                day == null ? Instant.MIN : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.prohibitions = new Prohibitions(policy.prohibitions());
        this.activities = new Activities(policy.activities());
        this.legalBases = new LegalBases(policy);
        this.recipients = new Recipients(policy.recipients());
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
        if (known != null) {
            return known;
        }
        Inquiry inquiry = new Inquiry(request, facts, recipients, attributes);
        Decision decision = evaluate(request, inquiry);
        return inquiry.wasAsked() ? decision : remember(request, decision);
    }

    /** {@return whether some decision depends on what the person has said} */
    public boolean dependsOnConsent() {
        return policy.prohibitions().stream().anyMatch(Prohibition::unlessConsent)
                || policy.activities().stream().anyMatch(LegalBases::dependOnPerson);
    }

    /** {@return whether some decision depends on facts about the person, such as where they live} */
    public boolean dependsOnContext() {
        return conditions()
                .flatMap(condition -> condition.tests().keySet().stream())
                .anyMatch(attribute -> !attribute.equals("storage.country") && !attribute.equals("recipient.role"));
    }

    private Stream<Condition> conditions() {
        Stream<@Nullable Condition> ofProhibitions =
                policy.prohibitions().stream().flatMap(rule -> Stream.of(rule.when(), rule.unless()));
        Stream<@Nullable Condition> ofBases = policy.activities().stream()
                .flatMap(activity -> activity.legalBases().stream())
                .flatMap(basis -> Stream.of(basis.when(), basis.unless()));
        return Stream.concat(ofProhibitions, ofBases).filter(Objects::nonNull);
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

    private Decision remember(Request request, Decision decision) {
        if (answers.size() < REMEMBERED) {
            answers.put(request, decision);
        }
        return decision;
    }

    private Decision evaluate(Request request, Inquiry inquiry) {
        Deny prohibited = prohibitions.deny(inquiry, AT_ONCE);
        if (prohibited != null) {
            return prohibited;
        }
        String purpose = request.purpose();
        if (purpose == null) {
            return new Deny(Reason.PURPOSE_MISSING, null, List.of());
        }
        if (request.recipients().stream().anyMatch(key -> recipients.find(key) == null)) {
            return new Deny(Reason.RECIPIENT_UNDECLARED, null, List.of());
        }
        return declared(request, purpose, inquiry);
    }

    private Decision declared(Request request, String purpose, Inquiry inquiry) {
        BitSet declaring = activities.declaring(request);
        if (declaring.isEmpty()) {
            return new Deny(Reason.CATEGORY_UNDECLARED, null, List.of());
        }
        Deny denial = prohibitions.deny(inquiry, ONCE_DECLARED);
        return denial == null ? narrow(activities.touching(declaring, request), purpose, inquiry) : denial;
    }

    private Decision narrow(BitSet touching, String purpose, Inquiry inquiry) {
        Request request = inquiry.request();
        BitSet purposed = activities.withPurpose(touching, purpose);
        if (purposed.isEmpty()) {
            return new Deny(Reason.PURPOSE_NOT_ALLOWED, null, activities.clauses(touching));
        }
        BitSet operating = activities.withOperation(purposed, request.operation());
        if (operating.isEmpty()) {
            return new Deny(Reason.OPERATION_NOT_ALLOWED, null, activities.clauses(purposed));
        }
        BitSet disclosing = activities.withRecipients(operating, request);
        if (disclosing.isEmpty()) {
            return new Deny(Reason.RECIPIENT_NOT_ALLOWED, null, activities.clauses(operating));
        }
        Deny denial = prohibitions.deny(inquiry, ONCE_ALLOWED);
        return denial == null ? firstThatHolds(disclosing, purpose, inquiry) : denial;
    }

    /** The first activity in file order whose conditions hold; if none does, the first one's failure. */
    private Decision firstThatHolds(BitSet rules, String purpose, Inquiry inquiry) {
        Decision failure = null;
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule)) {
            Decision decision = hold(activities.get(rule), purpose, inquiry);
            if (decision.isPermitted()) {
                return decision;
            }
            failure = failure == null ? decision : failure;
            rules.andNot(activities.alike(activities.get(rule)));
        }
        if (failure == null) {
            throw new AssertionError("no activity left");
        }
        return failure;
    }

    private Decision hold(Activity activity, String purpose, Inquiry inquiry) {
        LegalBasis.Basis basis = legalBases.first(activity, purpose, inquiry);
        if (basis == null) {
            return new Deny(legalBases.failure(activity, inquiry), activity.id(), activity.clauses());
        }
        Deny refused = prohibitions.deny(inquiry, ONCE_LAWFUL);
        if (refused != null) {
            return refused;
        }
        Request request = inquiry.request();
        if (request.operation() == Operation.SHARE
                && !request.recipients().stream().allMatch(recipients::isSafeguarded)) {
            return new Deny(Reason.SAFEGUARD_MISSING, activity.id(), activity.clauses());
        }
        Deny last = prohibitions.deny(inquiry, LAST);
        return last == null ? new Permit(activity.id(), activity.clauses(), basis) : last;
    }
}
