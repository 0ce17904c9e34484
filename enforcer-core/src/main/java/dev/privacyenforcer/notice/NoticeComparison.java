package dev.privacyenforcer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which clauses of a published notice the rules of a policy cite, and which citations lead nowhere.
 *
 * <p>A citation is a free string: a number ({@code 2.1.3}, {@code 3.1(a)}), or the first word of a heading, perhaps
 * with words behind it that tell the sentences of that section apart ({@code 5 free plan}, {@code Sharing/consent}). It
 * cites the sentence that these words fit best, and the section as a whole where they fit none. So the comparison says
 * where a human should look; whether a rule says what the clause says, it cannot tell.
 *
 * @param clauses how many clauses the text has
 * @param uncited what nothing in the policy cites, in the order of the text
 * @param remarked what remarks alone cite: known to the policy, and enforced by no rule
 * @param dangling citations of something that the text does not have
 */
public record NoticeComparison(int clauses, List<Passage> uncited, List<Passage> remarked, List<Dangling> dangling) {

    /**
     * A clause of the text.
     *
     * @param line where it stands, from 1
     * @param label its number, or that of its section; empty if neither has one
     * @param heading the heading above it, or empty
     * @param start its first words
     */
    public record Passage(int line, String label, String heading, String start) {}

    /**
     * A citation that leads nowhere.
     *
     * @param clause what is cited
     * @param rules who cites it: ids of rules, keys, or parts of the policy
     */
    public record Dangling(String clause, List<String> rules) {}

    /**
     * {@return the comparison}
     *
     * @param policy a policy file that a reader has accepted
     * @param text the published notice, as plain text
     */
    public static NoticeComparison of(JsonNode policy, String text) {
        PublishedText published = PublishedText.of(text);
        Set<Clause> cited = new HashSet<>();
        List<Dangling> dangling = new ArrayList<>();
        Citations citations = Citations.of(policy);
        citations.rules().forEach((pointer, rules) -> {
            Set<Clause> found = Pointer.of(pointer).in(published);
            cited.addAll(found);
            if (found.isEmpty()) {
                dangling.add(new Dangling(pointer, List.copyOf(rules)));
            }
        });
        Set<Clause> remarked = new HashSet<>();
        citations
                .remarks()
                .forEach(pointer -> remarked.addAll(Pointer.of(pointer).in(published)));
        List<Clause> left = published.sentences().stream()
                .filter(clause -> !cited.contains(clause))
                .toList();
        return new NoticeComparison(
                published.sentences().size(),
                left.stream()
                        .filter(each -> !remarked.contains(each))
                        .map(Clause::passage)
                        .toList(),
                left.stream().filter(remarked::contains).map(Clause::passage).toList(),
                List.copyOf(dangling));
    }

    /** {@return whether every clause is cited, and every citation leads somewhere} */
    public boolean isComplete() {
        return uncited.isEmpty() && dangling.isEmpty();
    }
}
