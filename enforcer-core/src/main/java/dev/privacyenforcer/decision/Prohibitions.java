package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prohibitions of a policy, indexed. */
final class Prohibitions {

    private final List<Prohibition> all;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex exceptions = new KeyIndex();
    private final KeyIndex purposes = new KeyIndex();
    private final KeyIndex recipients = new KeyIndex();
    private final Map<Operation, BitSet> operations = new EnumMap<>(Operation.class);
    private final BitSet liftable = new BitSet();

    Prohibitions(List<Prohibition> all) {
        this.all = all;
        for (Operation operation : Operation.values()) {
            operations.put(operation, new BitSet());
        }
        for (int rule = 0; rule < all.size(); rule++) {
            add(rule, all.get(rule).selector());
            liftable.set(rule, all.get(rule).unlessConsent());
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

    /** {@return the first prohibition, in file order, that names the request, among those that consent lifts or not} */
    @Nullable
    Prohibition first(Request request, boolean unlessConsent) {
        BitSet rules = naming(request);
        if (unlessConsent) {
            rules.and(liftable);
        } else {
            rules.andNot(liftable);
        }
        return rules.isEmpty() ? null : all.get(rules.nextSetBit(0));
    }

    /** {@return the prohibitions that are evaluated whenever such data are accessed} */
    List<Prohibition> concerning(String dataSubject, String category) {
        return over(dataSubject, category).stream().mapToObj(all::get).toList();
    }

    private BitSet naming(Request request) {
        BitSet rules = over(request.dataSubject(), request.category());
        rules.and(operations.getOrDefault(request.operation(), rules));
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
}
