package dev.privacyenforcer.test;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds what was said of a test: on its method, its class, or a class around that. */
final class Nearby {

    private Nearby() {}

    static <A extends Annotation> @Nullable A annotation(ExtensionContext context, Class<A> type) {
        A found = null;
        for (ExtensionContext at = context; found == null && at != null; at = parent(at)) {
            found = AnnotationSupport.findAnnotation(at.getElement(), type).orElse(null);
        }
        return found;
    }

    static @Nullable ExtensionContext parent(ExtensionContext context) {
        return context.getParent().orElse(null);
    }
}
