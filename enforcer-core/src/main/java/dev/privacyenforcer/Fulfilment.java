package dev.privacyenforcer;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.hook.Review;
import dev.privacyenforcer.hook.Value;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.transform.Transforms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the guard can do with the value of one access for what an activity owes: tried out before it is promised. */
final class Fulfilment {

    private final Transforms transforms;
    private final Value value;
    private final boolean reviewed;
    private @Nullable Object changed;

    /** @param reviewed whether the access is in a de-identifying method */
    Fulfilment(Transforms transforms, Value value, boolean reviewed) {
        this.transforms = transforms;
        this.value = value;
        this.reviewed = reviewed;
    }

    /** Groups are checked when a de-identifying method returns, so the access must be in one, on its thread. */
    boolean can(List<Obligation> obligations, Request request) {
        boolean checked = reviewed && request.operation() == Operation.DERIVE && Review.current() != null;
        if (!checked && obligations.stream().anyMatch(Obligation::isOfGroups)) {
            return false;
        }
        List<Obligation> changes =
                obligations.stream().filter(each -> each.duty().isOfValues()).toList();
        changed = value.held();
        boolean unseen = value.form() == Value.Form.UNSEEN && !changes.isEmpty();
        return !unseen && (changed == null || change(changes, request.category()));
    }

    private boolean change(List<Obligation> changes, String category) {
        for (Obligation obligation : changes) {
            Object before = changed;
            changed = before == null ? null : change(obligation.duty(), category, before);
        }
        return changed != null;
    }

    private @Nullable Object change(Obligation.Duty duty, String category, Object before) {
        return switch (duty) {
            case MASK -> transforms.mask(category, before);
            case HASH -> transforms.hash(category, before);
            case GENERALISE -> transforms.generalise(category, before);
            case AGGREGATE, ANONYMISE, RECORD_EACH, FORWARD_PURPOSE -> before;
        };
    }

    /** {@return what the value has become for the activity that was asked about last} */
    @Nullable
    Object changed() {
        return changed;
    }
}
