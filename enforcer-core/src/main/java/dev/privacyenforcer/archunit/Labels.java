package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads our annotations as the weaver reads them, so that rules and guards mean the same. */
final class Labels {

    private static final String GUARDED = "dev.privacyenforcer.Guarded";

    private Labels() {}

    /**
     * {@return whether somebody labelled the member} The accessor of a record inherits the annotation of its component,
     * and is a method that reads the field like any other.
     */
    static boolean isPersonalData(JavaMember member) {
        return member.isAnnotatedWith(PersonalData.class) && isWritten(member) && !isAccessor(member);
    }

    /**
     * {@return whether reading the member gives data away} What it holds may be a {@code Guarded}, which is judged
     * where it is opened.
     */
    static boolean givesDataAway(JavaMember member) {
        return isPersonalData(member) && !type(member).getName().equals(GUARDED);
    }

    private static JavaClass type(JavaMember member) {
        return member instanceof JavaMethod method ? method.getRawReturnType() : ((JavaField) member).getRawType();
    }

    static Datum datum(JavaMember member) {
        PersonalData label = member.getAnnotationOfType(PersonalData.class);
        return new Datum(label.of().isEmpty() ? dataSubject(member.getOwner()) : label.of(), label.value());
    }

    /** {@return whether objects of the class hold personal data, inherited ones included} */
    static boolean isLabelled(JavaClass type) {
        return Stream.concat(type.getAllFields().stream(), type.getAllMethods().stream())
                .anyMatch(member -> member.isAnnotatedWith(PersonalData.class));
    }

    /** {@return what the method says, or else its type for all of its methods} */
    static <A extends Annotation> Optional<A> onMethodOrType(JavaCodeUnit unit, Class<A> annotation) {
        if (!(unit instanceof JavaMethod) || !isWritten(unit)) {
            return Optional.empty();
        }
        return unit.tryGetAnnotationOfType(annotation).or(() -> unit.getOwner().tryGetAnnotationOfType(annotation));
    }

    /** {@return whether the member stands in the source code; a compiler's bridge repeats what its target says} */
    static boolean isWritten(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isAccessor(JavaMember member) {
        return member instanceof JavaMethod
                && member.getOwner().isRecord()
                && member.getOwner()
                        .tryGetField(member.getName())
                        .filter(field -> field.isAnnotatedWith(PersonalData.class))
                        .isPresent();
    }

    private static String dataSubject(JavaClass type) {
        return type.tryGetAnnotationOfType(DataSubject.class)
                .map(DataSubject::value)
                .or(() -> type.getEnclosingClass().map(Labels::dataSubject))
                .orElse("");
    }
}
