package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.archunit.KeyUse.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects the keys in the annotations of a class and its members. */
final class KeyUses {

    private final String where;
    private final List<KeyUse> uses;

    private KeyUses(String where, List<KeyUse> uses) {
        this.where = where;
        this.uses = uses;
    }

    static List<KeyUse> of(JavaClass type) {
        List<KeyUse> uses = new ArrayList<>();
        new KeyUses(Violation.place(type), uses).onAny(type);
        type.getFields().forEach(field -> new KeyUses(Violation.place(field), uses).onMember(field));
        type.getMethods().stream().filter(Labels::isWritten).forEach(method -> onMethod(method, uses));
        return uses;
    }

    private static void onMethod(JavaMethod method, List<KeyUse> uses) {
        KeyUses here = new KeyUses(Violation.place(method), uses);
        here.onAny(method);
        here.onMember(method);
        method.tryGetAnnotationOfType(Performs.class)
                .ifPresent(said -> here.categories("@Performs", said.categories(), said.of()));
    }

    private void onMember(JavaMember member) {
        if (Labels.isPersonalData(member)) {
            PersonalData said = member.getAnnotationOfType(PersonalData.class);
            categories("@PersonalData", new String[] {said.value()}, said.of());
        }
    }

    private void onAny(HasAnnotations<?> element) {
        element.tryGetAnnotationOfType(DataSubject.class)
                .ifPresent(said -> add(Kind.DATA_SUBJECT, said.value(), "@DataSubject"));
        element.tryGetAnnotationOfType(Purpose.class).ifPresent(said -> add(Kind.PURPOSE, said.value(), "@Purpose"));
        element.tryGetAnnotationOfType(Recipient.class).ifPresent(said -> {
            add(Kind.RECIPIENT, said.value(), "@Recipient");
            categories("@Recipient", said.categories(), said.of());
        });
    }

    private void categories(String annotation, String[] categories, String of) {
        for (String category : categories) {
            add(Kind.CATEGORY, category, annotation);
        }
        if (!of.isEmpty()) {
            add(Kind.DATA_SUBJECT, of, annotation);
        }
    }

    private void add(Kind kind, String key, String annotation) {
        uses.add(new KeyUse(kind, key, annotation, where));
    }
}
