package dev.privacyenforcer.spring;

import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.rights.Rights;
import dev.privacyenforcer.rights.RightsLedger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Asks the one bean that knows what people have said, once there are beans: the policy is installed before.
 *
 * @param beans where the bean is, or will be
 * @param name its name
 */
record ContextConsent(ConfigurableListableBeanFactory beans, String name) implements ConsentProvider {

    /** {@return the provider of a context, or null if it has none} */
    static @Nullable ContextConsent of(ConfigurableListableBeanFactory beans) {
        String[] names = beans.getBeanNamesForType(ConsentProvider.class, true, false);
        if (names.length > 1) {
            throw new IllegalStateException("ENF-505 Two consent providers: nobody says which one to ask\n"
                    + "  at      the application context\n"
                    + "  because it has the beans " + String.join(", ", names) + "\n"
                    + "  fix     leave one bean of type ConsentProvider; it may ask the others");
        }
        return names.length == 0 ? null : new ContextConsent(beans, names[0]);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) throws Exception {
        return asked().find(dataSubjectId, dataSubject, purpose);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) throws Exception {
        return asked().find(dataSubjectId, dataSubject, purpose, bonds);
    }

    @Override
    public Map<String, Map<String, ConsentState>> findAll(
            Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) throws Exception {
        return asked().findAll(dataSubjectIds, dataSubject, purposes);
    }

    /** What the bean says, and what people have objected to. */
    private ConsentProvider asked() {
        ConsentProvider bean = beans.getBean(name, ConsentProvider.class);
        RightsLedger ledger = beans.getBeanProvider(RightsLedger.class).getIfAvailable();
        return ledger == null ? bean : Rights.of(ledger).over(bean);
    }
}
