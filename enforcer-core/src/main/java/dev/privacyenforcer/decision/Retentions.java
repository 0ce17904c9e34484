package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The retention rules of a policy, indexed: which one decides about a request, and whether its time has run out. */
final class Retentions {

    private static final BitSet NONE = new BitSet();

    private final List<Retention> all;
    private final Clock clock;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex exceptions = new KeyIndex();
    private final KeyIndex purposes = new KeyIndex();
    private final KeyIndex recipients = new KeyIndex();
    private final Map<Operation, BitSet> operations = new EnumMap<>(Operation.class);

    Retentions(List<Retention> all, Clock clock) {
        this.all = all;
        this.clock = clock;
        for (int rule = 0; rule < all.size(); rule++) {
            add(rule, all.get(rule).selector());
        }
    }

    private void add(int rule, Selector selector) {
        dataSubjects.add(rule, selector.dataSubjects());
        categories.add(rule, selector.categories());
        exceptions.addNamed(rule, selector.exceptCategories());
        purposes.add(rule, selector.purposes());
        recipients.add(rule, selector.recipients());
        for (Operation operation : selector.operations()) {
            operations.computeIfAbsent(operation, unused -> new BitSet()).set(rule);
        }
    }

    /**
     * {@return the denial by the rule that decides, or null if its time has not run out}
     *
     * <p>A rule that may apply, as far as one can know, keeps its restriction, and leaves the decision to the next.
     */
    @Nullable
    Deny deny(Inquiry inquiry) {
        Request request = inquiry.request();
        if (request.operation() == Operation.ERASE || isLegalClaim(request)) {
            return null;
        }
        for (Retention rule : inquiry.narrowed().retention()) {
            Truth applies = Applying.of(rule, inquiry);
            Reason reason = applies == Truth.UNAVAILABLE
                    ? Reason.CONTEXT_UNAVAILABLE
                    : applies == Truth.FALSE ? null : ended(rule, inquiry);
            if (reason != null) {
                return new Deny(reason, rule.id(), rule.clauses());
            } else if (applies == Truth.TRUE) {
                return null;
            }
        }
        return null;
    }

    private static boolean isLegalClaim(Request request) {
        String purpose = request.purpose();
        return purpose != null && Taxonomy.covers(Rights.LEGAL_CLAIMS, purpose);
    }

    /**
     * {@return those that name it: the longest category key first, then the longest purpose key, then in file order}
     */
    List<Retention> inOrder(Request request) {
        if (all.isEmpty()) {
            return List.of();
        }
        String purpose = request.purpose() == null ? "" : request.purpose();
        Comparator<Retention> byCategory =
                Comparator.comparingInt(rule -> -longest(rule.selector().categories(), request.category()));
        return naming(request).stream()
                .mapToObj(all::get)
                .sorted(byCategory.thenComparingInt(
                        rule -> -longest(rule.selector().purposes(), purpose)))
                .toList();
    }

    private static int longest(List<String> keys, String covered) {
        return keys.stream()
                .filter(key -> Taxonomy.covers(key, covered))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private BitSet naming(Request request) {
        BitSet rules = categories.covering(request.category());
        rules.and(dataSubjects.exactly(request.dataSubject()));
        rules.andNot(exceptions.covering(request.category()));
        rules.and(operations.getOrDefault(request.operation(), NONE));
        String purpose = request.purpose();
        rules.and(purpose == null ? purposes.unrestricted() : purposes.covering(purpose));
        BitSet to = recipients.unrestricted();
        request.recipients().forEach(recipient -> to.or(recipients.covering(recipient)));
        rules.and(to);
        return rules;
    }

    /**
     * Why a rule that applies denies, or null. What is collected now has no age; what is kept may stay until overdue.
     */
    private @Nullable Reason ended(Retention rule, Inquiry inquiry) {
        Operation operation = inquiry.request().operation();
        if (rule.period() == null || (rule.isFromCollection() && operation == Operation.COLLECT)) {
            return null;
        }
        boolean keeps = operation == Operation.STORE;
        Reason own = keeps ? Reason.RETENTION_EXCEEDED : Reason.RETENTION_EXPIRED;
        Moment from = inquiry.moment(rule.from());
        Instant start = from.instant();
        if (start == null) {
            return from == Moment.NEVER ? null : from == Moment.UNKNOWN ? own : Reason.CONTEXT_UNAVAILABLE;
        }
        Instant end = keeps ? Ending.ofKeeping(rule, start) : Ending.ofAccess(rule, start);
        return end == null || clock.instant().isBefore(end) ? null : own;
    }
}
