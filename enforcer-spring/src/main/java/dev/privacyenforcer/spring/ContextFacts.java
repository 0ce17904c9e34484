package dev.privacyenforcer.spring;

import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.rights.Rights;
import dev.privacyenforcer.rights.RightsLedger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Asks the one bean that knows facts, the ledger of rights, and the request at hand.
 *
 * @param beans where the beans are, or will be
 * @param names of the bean that knows facts, if there is one
 * @param ofLedger whether there is a ledger of rights
 */
record ContextFacts(ConfigurableListableBeanFactory beans, List<String> names, boolean ofLedger)
        implements ContextProvider {

    private static final String GLOBAL_OPT_OUT = "request.gpc";
    private static final boolean WEB = ClassUtils.isPresent(
                    "org.springframework.web.context.request.ServletRequestAttributes",
                    ContextFacts.class.getClassLoader())
            && ClassUtils.isPresent("jakarta.servlet.http.HttpServletRequest", ContextFacts.class.getClassLoader());

    static ContextFacts of(ConfigurableListableBeanFactory beans) {
        List<String> names = List.of(beans.getBeanNamesForType(ContextProvider.class, true, false));
        if (names.size() > 1) {
            throw new IllegalStateException("ENF-381 Two context providers: nobody says which one to ask\n"
                    + "  at      the application context\n"
                    + "  because it has the beans " + String.join(", ", names) + "\n"
                    + "  fix     leave one bean of type ContextProvider; it may ask the others");
        }
        return new ContextFacts(beans, names, beans.getBeanNamesForType(RightsLedger.class, true, false).length > 0);
    }

    /** {@return whether the application knows nothing but its requests} */
    boolean isEmpty() {
        return names.isEmpty() && !ofLedger;
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject)
            throws Exception {
        ContextProvider others = names.isEmpty() ? null : bean();
        if (others == null && !ofLedger) {
            throw new NoContextProviderException();
        }
        ContextProvider known = others == null ? (ids, unused) -> Map.of() : others;
        return ofLedger
                ? Rights.of(beans.getBean(RightsLedger.class)).facts(known).find(dataSubjectIds, dataSubject)
                : known.find(dataSubjectIds, dataSubject);
    }

    @Override
    public boolean knowsRights() {
        return ofLedger || (!names.isEmpty() && bean().knowsRights());
    }

    /** What the application says comes before what the request says by itself. */
    @Override
    public @Nullable Object current(String attribute, Request request) throws Exception {
        Object told = names.isEmpty() ? null : bean().current(attribute, request);
        if (told != null) {
            return told;
        } else if (attribute.equals(GLOBAL_OPT_OUT) && WEB) {
            return GlobalOptOut.ofRequest();
        } else if (names.isEmpty()) {
            throw new NoContextProviderException();
        }
        return null;
    }

    private ContextProvider bean() {
        return beans.getBean(names.get(0), ContextProvider.class);
    }
}
