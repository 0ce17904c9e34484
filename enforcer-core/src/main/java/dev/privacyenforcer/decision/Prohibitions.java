package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import dev.privacyenforcer.policy.Selector;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prohibitions of a policy, indexed. */
final class Prohibitions {

    private static final BitSet NONE = new BitSet();

    /** What decides whether one stands, beside the request: where one does not, none of these does. */
    private record Terms(
            Condition when, @Nullable Condition unless, boolean consent, boolean unknown, List<String> recipients) {

        static Terms of(Prohibition rule) {
            return new Terms(
                    rule.when(),
                    rule.unless(),
                    rule.unlessConsent(),
                    rule.permitsUnknown(),
                    rule.selector().recipients());
        }

        /** By hand for the reason that {@link Condition} has. */
        @Override
        public int hashCode() {
            return Objects.hash(when, unless, consent, unknown, recipients);
        }
    }

    private final List<Prohibition> all;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex exceptions = new KeyIndex();
    private final KeyIndex purposes = new KeyIndex();
    private final KeyIndex recipients = new KeyIndex();
    private final Map<Operation, BitSet> operations = new EnumMap<>(Operation.class);
    private final Map<Cause, BitSet> causes = new EnumMap<>(Cause.class);
    private final List<BitSet> ranks = List.of(new BitSet(), new BitSet(), new BitSet());
    private final Map<Terms, BitSet> alike = new HashMap<>();

    Prohibitions(List<Prohibition> all) {
        this.all = all;
        for (Operation operation : Operation.values()) {
            operations.put(operation, new BitSet());
        }
        for (int rule = 0; rule < all.size(); rule++) {
            Prohibition prohibition = all.get(rule);
            add(rule, prohibition.selector());
            causes.computeIfAbsent(prohibition.cause(), unused -> new BitSet()).set(rule);
            ranks.get(rank(prohibition)).set(rule);
            alike.computeIfAbsent(Terms.of(prohibition), unused -> new BitSet()).set(rule);
        }
    }

    private void add(int rule, Selector selector) {
        dataSubjects.add(rule, selector.dataSubjects());
        categories.add(rule, selector.categories());
        exceptions.addNamed(rule, selector.exceptCategories());
        purposes.add(rule, selector.purposes());
        recipients.add(rule, selector.recipients());
        operations.forEach(
                (operation, rules) -> rules.set(rule, selector.operations().contains(operation)));
    }

    /** What needs no facts comes first and what needs consent last, so that nothing is looked up in vain. */
    private static int rank(Prohibition rule) {
        if (rule.unlessConsent()) {
            return 2;
        }
        return rule.unless() == null && rule.when().tests().isEmpty() ? 0 : 1;
    }

    /** {@return the denial of the first that stands: by cause, then by rank, then in file order; or null} */
    @Nullable
    Deny deny(Inquiry inquiry, Set<Cause> stage) {
        for (Cause cause : stage) {
            BitSet own = causes.get(cause);
            if (own != null && own.intersects(inquiry.narrowed().prohibitions())) {
                Deny denial = deny(inquiry, both(inquiry.narrowed().prohibitions(), own));
                if (denial != null) {
                    return denial;
                }
            }
        }
        return null;
    }

    private @Nullable Deny deny(Inquiry inquiry, BitSet rules) {
        for (BitSet rank : ranks) {
            BitSet left = both(rules, rank);
            for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule)) {
                Prohibition prohibition = all.get(rule);
                Reason reason = Standing.of(prohibition, inquiry);
                if (reason != null) {
                    return new Deny(reason, prohibition.id(), prohibition.clauses());
                }
                left.andNot(alike.getOrDefault(Terms.of(prohibition), NONE));
            }
        }
        return null;
    }

    /** {@return the prohibitions that are evaluated whenever such data are accessed} */
    List<Prohibition> concerning(String dataSubject, String category) {
        return over(dataSubject, category).stream().mapToObj(all::get).toList();
    }

    /** {@return those that name what is requested} */
    BitSet naming(Request request) {
        BitSet rules = over(request.dataSubject(), request.category());
        rules.and(operations.getOrDefault(request.operation(), NONE));
        String purpose = request.purpose();
        rules.and(purpose == null ? purposes.unrestricted() : purposes.covering(purpose));
        BitSet to = recipients.unrestricted();
        request.recipients().forEach(recipient -> to.or(recipients.covering(recipient)));
        rules.and(to);
        return rules;
    }

    private BitSet over(String dataSubject, String category) {
        BitSet rules = categories.covering(category);
        rules.and(dataSubjects.exactly(dataSubject));
        rules.andNot(exceptions.covering(category));
        return rules;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
