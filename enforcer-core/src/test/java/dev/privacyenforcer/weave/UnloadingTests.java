package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application server loads and unloads applications while one engine stays. */
class UnloadingTests {

    private static final int LOADERS = 50;
    private static final String POLICY = """
            {"policy": {"id": "unloading"}, "dataSubjects": {"customer": {"role": "controller"}},
             "activities": [
               {"id": "mail", "purpose": "marketing.communications.email", "dataSubjects": ["customer"],
                "categories": ["user.contact.email"], "legalBases": ["consent"]},
               {"id": "serve", "purpose": "essential.service", "dataSubjects": ["customer"], "categories": ["user"],
                "legalBases": ["contract"]}]}""";
    private static final Map<String, byte[]> APPLICATION = Program.weave(SourceCode.compile("""
            @DataSubject("customer") class Customer {
                @DataSubjectId private String number = "7";
                @PersonalData("user.contact.email") private String email = "ada@example.com";
                @PersonalData("user.name") private dev.privacyenforcer.Guarded<String> name =
                    dev.privacyenforcer.Guarded.of("user.name", "customer", "Ada");
                @Purpose("marketing.communications.email") String mail() { return email; }
                @Purpose("essential.service") String use() { return name.use(text -> text + email); }
                @Override public String toString() { return email; }
            }""", """
            @DataSubject("customer") record Visit(@DataSubjectId String number, @PersonalData("user.name") String name) {}
            """, """
            class Shop {
                @Purpose("essential.service") static String serve() {
                    Visit visit = new Visit("8", "Bob");
                    return visit.name() + visit + visit.hashCode();
                }
                public static String run() {
                    Customer customer = new Customer();
                    return customer.mail() + customer.use() + customer + serve();
                }
            }"""));

    @Test
    void fiftyOfFiftyLoadersGoWhileTheEngineStays() throws Exception {
        InMemoryConsent consent = new InMemoryConsent();
        consent.give("7", "customer", "marketing.communications.email");
        // log, as the class path of these tests holds classes that are labelled and not woven
        try (Enforcer enforcer = Enforcer.install(
                PolicyReader.read(POLICY.getBytes(StandardCharsets.UTF_8), "unloading.json"),
                Mode.LOG,
                consent,
                ConsentOptions.USUAL)) {
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < LOADERS; i++) {
                loaders.add(used());
            }
            collect(loaders);

            assertThat(loaders).filteredOn(loader -> loader.get() != null).isEmpty();
            assertThat(enforcer.observe().flows())
                    .anyMatch(flow -> flow.count() >= LOADERS)
                    .allMatch(flow -> flow.outcome() != Outcome.WOULD_DENY);
            PurposeScope.run("essential.service", () -> {}); // the thread's context is in order
        }
    }

    private static WeakReference<ClassLoader> used() throws ReflectiveOperationException {
        ClassLoader loader = new Loader();
        var run = Class.forName("app.Shop", true, loader).getDeclaredMethod("run");
        run.setAccessible(true);
        assertThat((String) run.invoke(null))
                .startsWith("ada@example.comAdaada@example.com")
                .contains("Bob");
        return new WeakReference<>(loader);
    }

    private static void collect(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        for (int i = 0; i < 20 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
            System.gc();
            Thread.sleep(50);
        }
    }

    private static final class Loader extends ClassLoader {

        Loader() {
            super(UnloadingTests.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] classFile = APPLICATION.get(name);
            if (classFile == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, classFile, 0, classFile.length);
        }
    }
}
