package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;

/** What a rule says of some classes and those nested in them. */
final class Findings {

    private Findings() {}

    /** {@return everything it says, in the order in which it says it, with an empty line between} */
    static String of(ArchRule rule, Class<?>... types) {
        return String.join(
                "\n\n", rule.evaluate(imported(types)).getFailureReport().getDetails());
    }

    static JavaClasses imported(Class<?>... types) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> type : types) {
            all.add(type);
            all.addAll(List.of(type.getDeclaredClasses()));
        }
        return new ClassFileImporter().importClasses(all);
    }

    static Policy shop() {
        return policy("shop.json");
    }

    /** {@return a policy in which everything depends on consent} */
    static Policy asking() {
        return policy("asking.json");
    }

    /** {@return a policy in which everything depends on facts about the person} */
    static Policy adults() {
        return policy("adults.json");
    }

    private static Policy policy(String file) {
        return PolicyReader.read(Findings.class.getResourceAsStream(file), file);
    }
}
