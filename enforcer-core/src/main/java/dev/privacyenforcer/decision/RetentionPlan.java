package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which data are due to be erased or made anonymous: those for which every retention rule has ended; GDPR Art.
 * 5(1)(e), 17(1)(a).
 *
 * <p>Of rules with the same purposes the one with the longest category key counts, then the first in the file. A rule
 * that may apply counts as one that does, and one whose time is not known has not ended: nothing is erased by guessing.
 * Immutable and thread-safe.
 */
public final class RetentionPlan {

    private final Policy policy;
    private final Recipients recipients;
    private final Map<String, Attribute> attributes;
    private final Clock clock;

    private RetentionPlan(Policy policy, Clock clock) {
        this.policy = policy;
        this.recipients = new Recipients(policy.recipients());
        this.attributes = policy.knownAttributes();
        this.clock = clock;
    }

    /**
     * What is due.
     *
     * @param rule the rule that ended last
     * @param since from when on the data may not be used any more
     * @param until by when they must be gone
     * @param overdue whether that has passed
     */
    public record Due(Retention rule, Instant since, Instant until, boolean overdue) {}

    /**
     * {@return the plan of a policy}
     *
     * @param policy the policy
     * @param clock tells the time
     */
    public static RetentionPlan of(Policy policy, Clock clock) {
        return new RetentionPlan(policy, clock);
    }

    /**
     * How far one rule about a datum is.
     *
     * @param rule the rule
     * @param since from when on the data may not be used any more; null: it has not started, or names no period
     * @param until by when they must be gone, or null likewise
     * @param pending whether what it counts from is known not to have happened
     * @param ended whether {@code since} has come
     * @param applies whether it is certain that its conditions hold
     */
    public record Term(
            Retention rule,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean pending,
            boolean ended,
            boolean applies) {}

    /**
     * {@return what is due of one datum, or null if some rule has not ended, or none is about it}
     *
     * @param dataSubject what the person is to us
     * @param category which data
     * @param facts about the person and the datum
     */
    public @Nullable Due due(String dataSubject, String category, Facts facts) {
        Due last = null;
        for (Term term : terms(dataSubject, category, facts)) {
            Instant since = term.since();
            Instant until = term.until();
            if (since == null || until == null || !term.ended()) {
                return null;
            }
            boolean overdue = !clock.instant().isBefore(until);
            last = last == null || until.isAfter(last.until()) ? new Due(term.rule(), since, until, overdue) : last;
        }
        return last;
    }

    /**
     * {@return how far each rule is that counts for one datum}
     *
     * @param dataSubject what the person is to us
     * @param category which data
     * @param facts about the person and the datum
     */
    public List<Term> terms(String dataSubject, String category, Facts facts) {
        Request request = new Request(dataSubject, category, Operation.STORE, null, List.of());
        Inquiry inquiry = new Inquiry(request, facts, recipients, attributes);
        return counting(request, inquiry).stream()
                .map(rule -> term(rule, inquiry.moment(rule.from()), Applying.of(rule, inquiry) == Truth.TRUE))
                .toList();
    }

    private Term term(Retention rule, Moment moment, boolean applies) {
        Instant start = moment.instant();
        Instant since = start == null ? null : Ending.ofAccess(rule, start);
        Instant until = start == null ? null : Ending.ofKeeping(rule, start);
        boolean ended = since != null && !clock.instant().isBefore(since);
        return new Term(rule, since, until, moment == Moment.NEVER, ended, applies);
    }

    /** The rules about a datum, without those that a more particular one takes the place of. */
    private List<Retention> counting(Request request, Inquiry inquiry) {
        List<Retention> matching = policy.retention().stream()
                .filter(rule -> rule.selector().names(request.dataSubject(), request.category())
                        && Applying.of(rule, inquiry) != Truth.FALSE)
                .sorted(Comparator.comparingInt(rule -> -length(rule, request)))
                .toList();
        List<Retention> counting = new ArrayList<>();
        for (Retention rule : matching) {
            boolean replaced = counting.stream()
                    .anyMatch(other -> replaces(other, rule, request) && Applying.of(other, inquiry) == Truth.TRUE);
            if (!replaced) {
                counting.add(rule);
            }
        }
        return counting;
    }

    /** A rule for all purposes leaves one for some of them beside it, unless its category is longer. */
    private static boolean replaces(Retention first, Retention later, Request request) {
        boolean longer = length(first, request) > length(later, request);
        Selector one = first.selector();
        Selector other = later.selector();
        return one.operations().containsAll(other.operations())
                && (one.recipients().isEmpty() || one.recipients().equals(other.recipients()))
                && ((longer && one.purposes().isEmpty()) || one.purposes().equals(other.purposes()));
    }

    private static int length(Retention rule, Request request) {
        return rule.selector().categories().stream()
                .filter(key -> Taxonomy.covers(key, request.category()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
