package dev.privacyenforcer;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the current code does, for which purpose, and to whom it discloses. One object per distinct meaning. */
final class ActiveScope extends Scope {

    /**
     * What makes two scopes the same.
     *
     * @param purposes the open purposes, outermost first
     * @param operation what reading means here; null: to use
     * @param recipients to whom is disclosed, outermost first; empty unless the operation is to share
     * @param country where is stored
     * @param reviewedBy who reviewed the de-identifying method
     * @param within the method that opened it
     * @param quiet set inside {@code toString}, {@code equals} and the like
     */
    record Meaning(
            List<String> purposes,
            @Nullable Operation operation,
            List<String> recipients,
            @Nullable String country,
            @Nullable String reviewedBy,
            String within,
            AccessPoint.@Nullable Kind quiet) {

        static final Meaning OUTSIDE = new Meaning(List.of(), null, List.of(), null, null, "", null);

        @Nullable
        String purpose() {
            return purposes.isEmpty() ? null : purposes.get(purposes.size() - 1);
        }

        Meaning quiet(AccessPoint.Kind kind) {
            return new Meaning(purposes, operation, recipients, country, reviewedBy, within, kind);
        }

        /** The innermost operation or recipient wins; a recipient inside another is added to it. */
        Meaning inside(AccessPoint point) {
            String opener = point.className() + "." + point.method();
            List<String> open = opened(point.purpose());
            if (point.recipient() != null) {
                return new Meaning(open, Operation.SHARE, disclosedTo(point.recipient()), null, null, opener, quiet);
            } else if (point.operation() != null) {
                return new Meaning(
                        open, point.operation(), List.of(), point.country(), point.reviewedBy(), opener, quiet);
            } else if (point.reviewedBy() != null) {
                return new Meaning(open, Operation.DERIVE, List.of(), null, point.reviewedBy(), opener, quiet);
            }
            return new Meaning(open, operation, recipients, country, reviewedBy, opener, quiet);
        }

        private List<String> opened(@Nullable String key) {
            if (key == null || key.equals(purpose())) {
                return purposes;
            }
            List<String> chain = new ArrayList<>(purposes);
            if (chain.size() == LONGEST_CHAIN) {
                chain.remove(1); // recursion through several purposes: the outermost and the last ones tell enough
            }
            chain.add(key);
            return List.copyOf(chain);
        }

        private List<String> disclosedTo(String recipient) {
            if (recipients.contains(recipient)) {
                return recipients;
            }
            List<String> all = new ArrayList<>(recipients);
            all.add(recipient);
            return List.copyOf(all);
        }
    }

    private static final int LONGEST_CHAIN = 16;

    final Meaning meaning;

    ActiveScope(Engine engine, Meaning meaning) {
        super(engine);
        this.meaning = meaning;
    }
}
