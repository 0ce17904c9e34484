package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prohibitions of a policy, indexed. */
final class Prohibitions {

    private final List<Prohibition> all;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex purposes = new KeyIndex();

    Prohibitions(List<Prohibition> all) {
        this.all = all;
        for (int rule = 0; rule < all.size(); rule++) {
            Selector selector = all.get(rule).selector();
            dataSubjects.add(rule, selector.dataSubjects());
            categories.add(rule, selector.categories());
            purposes.add(rule, selector.purposes());
        }
    }

    /** {@return the first prohibition, in file order, that names the request, among those that consent lifts or not} */
    @Nullable
    Prohibition first(Request request, boolean unlessConsent) {
        BitSet candidates = over(request.dataSubject(), request.category());
        String purpose = request.purpose();
        candidates.and(purpose == null ? purposes.unrestricted() : purposes.covering(purpose));
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            if (all.get(rule).unlessConsent() == unlessConsent
                    && names(all.get(rule).selector(), request)) {
                return all.get(rule);
            }
        }
        return null;
    }

    /** {@return the prohibitions that are evaluated whenever such data are accessed} */
    List<Prohibition> concerning(String dataSubject, String category) {
        List<Prohibition> concerned = new ArrayList<>();
        over(dataSubject, category).stream()
                .mapToObj(all::get)
                .filter(rule -> !Keys.anyCovers(rule.selector().exceptCategories(), category))
                .forEach(concerned::add);
        return concerned;
    }

    private BitSet over(String dataSubject, String category) {
        BitSet rules = categories.covering(category);
        rules.and(dataSubjects.exactly(dataSubject));
        return rules;
    }

    private static boolean names(Selector selector, Request request) {
        return selector.operations().contains(request.operation())
                && !Keys.anyCovers(selector.exceptCategories(), request.category())
                && (selector.recipients().isEmpty()
                        || request.recipients().stream()
                                .anyMatch(recipient -> Keys.anyCovers(selector.recipients(), recipient)));
    }
}
