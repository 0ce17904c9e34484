package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.util.Locale;
import net.bytebuddy.jar.asm.Type;

/** Gives methods the labels of the bindings, in the words of the annotations. */
final class BoundMethods {

    private BoundMethods() {}

    static MethodLabel bound(MethodLabel method, Bindings.Methods bound, ClassLabels owner) {
        if (!method.declared() || !bound.names(method.name())) {
            return method;
        }
        Bindings.Label label = bound.label();
        if (label instanceof Bindings.Identifies identifies) {
            int parameters = Type.getArgumentTypes(method.descriptor()).length;
            return method.identifying().isEmpty() && identifies.parameter() < parameters
                    ? method.identifying(identifies.parameter())
                    : method;
        }
        String annotation = label.getClass().getSimpleName();
        return owner.said(annotation) == null ? method.bound(annotation, said(label)) : method;
    }

    private static Said said(Bindings.Label label) {
        if (label instanceof Bindings.Recipient recipient) {
            return Said.of(recipient.key()).and("of", recipient.of()).all("categories", recipient.categories());
        } else if (label instanceof Bindings.Performs performs) {
            return Said.of(performs.operation().toUpperCase(Locale.ROOT))
                    .and("of", performs.of())
                    .and("in", performs.in())
                    .all("categories", performs.categories());
        } else if (label instanceof Bindings.Deidentifies review) {
            return new Said().and("by", review.by()).and("reason", review.reason());
        }
        return Said.of(((Bindings.Purpose) label).key());
    }
}
