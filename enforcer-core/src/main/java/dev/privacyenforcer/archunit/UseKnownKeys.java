package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacyenforcer.archunit.KeyUse.Kind;
import java.util.Set;

/** Annotations name only keys that the policy knows. */
final class UseKnownKeys extends ArchCondition<JavaClass> {

    private final String id;
    private final KnownKeys known;
    private final Set<Kind> kinds;

    UseKnownKeys(String id, KnownKeys known, Set<Kind> kinds) {
        super("use keys that the policy knows");
        this.id = id;
        this.known = known;
        this.kinds = kinds;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        KeyUses.of(type).stream()
                .filter(use -> kinds.contains(use.kind()) && !known.contain(use))
                .map(use -> known.missing(id, use).toString())
                .sorted()
                .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
    }
}
