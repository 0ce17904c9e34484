package dev.privacyenforcer.spring;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Datum;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a method and its type say of the scope it opens, read as the weaver reads them.
 *
 * @param method the annotated method, or a method of the annotated type
 * @param purpose the purpose it opens, if any
 * @param recipient the recipient it discloses to, if any
 * @param performs the operation it performs, if any
 * @param deidentifies who answers for its result, if it removes the reference to persons
 */
record ScopeLabels(
        Method method,
        @Nullable Purpose purpose,
        @Nullable Recipient recipient,
        @Nullable Performs performs,
        @Nullable Deidentifies deidentifies) {

    /** {@return the labels, or null if the method opens no scope} */
    static @Nullable ScopeLabels of(Method method) {
        ScopeLabels labels = new ScopeLabels(
                method,
                methodOrType(method, Purpose.class),
                methodOrType(method, Recipient.class),
                method.getAnnotation(Performs.class),
                method.getAnnotation(Deidentifies.class));
        return labels.isEmpty() ? null : labels;
    }

    private static <A extends Annotation> @Nullable A methodOrType(Method method, Class<A> annotation) {
        A own = method.getAnnotation(annotation);
        return own != null ? own : method.getDeclaringClass().getAnnotation(annotation);
    }

    private boolean isEmpty() {
        return purpose == null && recipient == null && performs == null && deidentifies == null;
    }

    /** {@return the scope as an access point, with the categories that the annotations name} */
    AccessPoint accessPoint() {
        return accessPoint(data());
    }

    /** {@return the scope as an access point, for where its categories are counted by others} */
    AccessPoint accessPointWithoutData() {
        return accessPoint(List.of());
    }

    private AccessPoint accessPoint(List<Datum> data) {
        return AccessPoint.of(
                        AccessPoint.Kind.SCOPE, method.getDeclaringClass().getName(), "", method.getName(), 0, "", data)
                .opening(
                        purpose == null ? null : purpose.value(),
                        performs == null ? null : performed(performs),
                        recipient == null ? null : recipient.value(),
                        performs == null || performs.in().isEmpty() ? null : performs.in(),
                        deidentifies == null ? null : deidentifies.by());
    }

    private Operation performed(Performs said) {
        if (said.value() == Operation.SHARE) {
            throw LabelException.shareIsRecipient(method);
        }
        return said.value();
    }

    private List<Datum> data() {
        List<Datum> data = new ArrayList<>();
        if (recipient != null) {
            data.addAll(data(recipient.categories(), recipient.of()));
        }
        if (performs != null) {
            data.addAll(data(performs.categories(), performs.of()));
        }
        return data.stream().distinct().toList();
    }

    private List<Datum> data(String[] categories, String of) {
        List<Datum> data = new ArrayList<>();
        for (String category : categories) {
            data.add(new Datum(of.isEmpty() ? dataSubject() : of, category));
        }
        return data;
    }

    private String dataSubject() {
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getEnclosingClass()) {
            DataSubject said = type.getAnnotation(DataSubject.class);
            if (said != null) {
                return said.value();
            }
        }
        throw LabelException.noDataSubject(method);
    }
}
