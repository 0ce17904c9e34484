package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks: code that only moves data, or code that uses them. */
class ChannelAgentIT {

    private static final String OWNER = """
            package app;
            public class Owner {
                private String telephone = "555-0100";
                public String getTelephone() { return telephone; }
                public String callBack() { return "calling " + telephone; }
            }
            """;

    /** In a package of Hibernate's, as the real one would stand there. */
    private static final String PERSISTENCE = """
            package org.hibernate.property;
            import java.util.function.*;
            public class Access {
                public static Object byGetter(app.Owner owner) { return owner.getTelephone(); }
                public static Object byField(app.Owner owner) throws Exception {
                    java.lang.reflect.Field field = app.Owner.class.getDeclaredField("telephone");
                    field.setAccessible(true);
                    return field.get(owner);
                }
                public static Object load(app.Owner owner) throws Exception {
                    java.lang.reflect.Field field = app.Owner.class.getDeclaredField("telephone");
                    field.setAccessible(true);
                    field.set(owner, "555-0101");
                    return owner;
                }
                public static Object listener(Supplier<Object> callback) { return callback.get(); }
                public static Object logic(app.Owner owner) { return owner.callBack(); }
            }
            """;

    private static final String MAIN = """
            package app;
            import org.hibernate.property.Access;
            public class Main {
                interface Way { Object go(Owner owner) throws Exception; }
                static void go(String name, Way way) throws Exception {
                    try {
                        way.go(new Owner());
                        System.out.println(name + " passed");
                    } catch (RuntimeException denied) {
                        System.out.println(name + " denied");
                    }
                }
                public static void main(String[] arguments) throws Exception {
                    go("application", owner -> owner.getTelephone());
                    go("getter", owner -> Access.byGetter(owner));
                    go("field", owner -> Access.byField(owner));
                    go("application again", owner -> owner.getTelephone());
                    go("hydration", owner -> Access.load(owner));
                    go("listener", owner -> Access.listener(() -> owner.getTelephone()));
                    go("logic", owner -> Access.logic(owner));
                    go("own mapper", owner -> acme.Mapper.map(owner));
                }
            }
            """;

    private static final String MAPPER = """
            package acme;
            public class Mapper { public static Object map(app.Owner owner) { return owner.getTelephone(); } }
            """;

    @TempDir
    Path directory;

    @Test
    void recordsInfrastructureAndJudgesEverybodyElse() throws Exception {
        Application.Output output = run();

        assertThat(output.out().lines())
                .containsExactly(
                        "application denied",
                        "getter passed",
                        "field passed",
                        "application again denied",
                        "hydration passed",
                        "listener denied",
                        "logic denied",
                        "own mapper denied");
        assertThat(ObservationJson.read(directory.resolve("privacy/flows.json")).flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.INFRASTRUCTURE)
                .extracting(Flow::location)
                .containsExactlyInAnyOrder(
                        "org.hibernate.property.Access.byGetter(Access.java:4)",
                        "org.hibernate.property.Access.byField(Access.java:8)",
                        "org.hibernate.property.Access.load(Access.java:13)");
    }

    @Test
    void takesMorePackagesFromTheOperator() throws Exception {
        Application.Output output = run("-Dprivacy.enforcer.infrastructure=read:acme,none:org.hibernate.property");

        assertThat(output.out()).contains("own mapper passed", "getter denied", "field denied");
    }

    @Test
    void refusesPackagesItDoesNotUnderstand() throws Exception {
        Application.Output output = run("-Dprivacy.enforcer.infrastructure=acme");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err()).startsWith("ENF-709").contains("both:com.acme.persistence");
    }

    @Test
    void judgesInfrastructureByProhibitions() throws Exception {
        String policy = Application.POLICY.strip();
        Files.writeString(
                directory.resolve("prohibiting.json"),
                policy.substring(0, policy.length() - 1)
                        + ", \"prohibitions\": [{\"id\": \"never\", \"categories\": [\"user.contact\"]}]}");

        assertThat(run().out()).contains("getter passed");
        assertThat(runWith("prohibiting.json").out()).contains("getter denied", "field denied");
    }

    private Application.Output run(String... options) throws IOException, InterruptedException {
        return runWith("policy.json", options);
    }

    private Application.Output runWith(String policy, String... options) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("policy.json"), Application.POLICY);
        Files.writeString(directory.resolve("bindings.json"), """
                {"types": {"app.*": {"dataSubject": "customer", "fields": {"telephone": "user.contact"}}}}
                """);
        Application application = Application.of(directory, OWNER, PERSISTENCE, MAPPER, MAIN)
                .with("-javaagent:" + Application.ALL + "=policy=" + policy
                        + ",bindings=bindings.json,evidence=privacy,doors=strict");
        for (String option : options) {
            application.with(option);
        }
        return application.run("app.Main");
    }
}
