package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Labelled fields are private and no compile-time constants. */
final class BePrivate extends ArchCondition<JavaField> {

    BePrivate() {
        super("be private and no compile-time constants");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.PRIVATE)) {
            events.add(SimpleConditionEvent.violated(field, notPrivate(field).toString()));
        }
        if (isConstant(field)) {
            events.add(SimpleConditionEvent.violated(field, constant(field).toString()));
        }
    }

    /** ArchUnit keeps no constant values; but a static final field that nobody assigns can only have one. */
    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class))
                && field.getAccessesToSelf().stream()
                        .map(JavaFieldAccess::getAccessType)
                        .noneMatch(JavaFieldAccess.AccessType.SET::equals);
    }

    private static Violation notPrivate(JavaField field) {
        return new Violation(
                "ENF-603",
                "Not private: personal data " + Labels.datum(field),
                Violation.place(field),
                "found " + visibility(field) + ", expected private: only then is every reader known" + readers(field),
                "make the field private and offer a method");
    }

    private static Violation constant(JavaField field) {
        return new Violation(
                "ENF-604",
                "Compile-time constant: personal data " + Labels.datum(field),
                Violation.place(field),
                "the compiler copies a constant into other classes, past every guard",
                "assign the field in an initialiser block, or remove the value from the code");
    }

    private static String visibility(JavaField field) {
        return Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED)
                .filter(field.getModifiers()::contains)
                .map(modifier -> modifier.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("package-private");
    }

    private static String readers(JavaField field) {
        Stream<String> others = field.getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .filter(origin -> !origin.equals(field.getOwner()))
                .map(origin -> origin.getName())
                .distinct()
                .sorted();
        String names = String.join(", ", others.toList());
        return names.isEmpty() ? "" : " (accessed by " + names + ")";
    }
}
