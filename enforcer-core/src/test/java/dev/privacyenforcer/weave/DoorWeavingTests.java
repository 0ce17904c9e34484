package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.hook.AccessPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of the JDK to reach a field without a field access: each is one question to the engine. */
class DoorWeavingTests {

    private static final String OWNER = """
            @DataSubject("customer")
            public class Owner implements java.io.Serializable {
                @PersonalData("user.contact.email") private volatile String mail = "m";
                @PersonalData("user.demographic.age") private int age = 7;
                private String pet = "Leo";
                static Owner make() { return new Owner(); }
                private static final long serialVersionUID = 1;
            }
            """;

    private static final String DOORS = """
            public class Doors {
                static java.lang.reflect.Field field(String name) throws Exception {
                    var field = Owner.class.getDeclaredField(name);
                    field.setAccessible(true);
                    return field;
                }
                static java.lang.invoke.MethodHandles.Lookup lookup() throws Exception {
                    return java.lang.invoke.MethodHandles.privateLookupIn(Owner.class, java.lang.invoke.MethodHandles.lookup());
                }
                static Object get(Owner o) throws Exception { return field("mail").get(o); }
                static Object getInt(Owner o) throws Exception { return field("age").getInt(o); }
                static Object getBoxed(Owner o) throws Exception { return field("age").get(o); }
                static Object unlabelled(Owner o) throws Exception { return field("pet").get(o); }
                static Object reference(Owner o) throws Exception {
                    interface Get { Object get(java.lang.reflect.Field f, Object o) throws Exception; }
                    Get get = java.lang.reflect.Field::get;
                    return get.get(field("mail"), o);
                }
                static Object findGetter(Owner o) throws Throwable {
                    return (String) lookup().findGetter(Owner.class, "mail", String.class).invokeExact(o);
                }
                static Object findIntGetter(Owner o) throws Throwable {
                    return (int) lookup().findGetter(Owner.class, "age", int.class).invokeExact(o);
                }
                static Object unreflect(Owner o) throws Throwable {
                    return (String) lookup().unreflectGetter(field("mail")).invokeExact(o);
                }
                static Object variable(Owner o) throws Throwable {
                    return (String) lookup().findVarHandle(Owner.class, "mail", String.class).get(o);
                }
                static Object stream(Owner o) throws Exception {
                    new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream()).writeObject(o);
                    return "m";
                }
                static Object set(Owner o) throws Exception { field("mail").set(o, "n"); field("age").setInt(o, 8); return o; }
                static Object setter(Owner o) throws Throwable {
                    lookup().findSetter(Owner.class, "mail", String.class).invokeExact(o, "n");
                    lookup().unreflectSetter(field("age")).invokeExact(o, 8);
                    return field("mail").get(o);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"get", "reference", "findGetter", "unreflect", "variable"})
    void guardsReads(String door) throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        assertThat(program.run("Doors", door, owner(program))).isEqualTo("m");
        assertThat(program.accesses()).containsExactly("READ Owner#mail");
        AccessPoint point = program.engine().points().get(0);
        assertThat(point.className()).isEqualTo("app.Doors");
        assertThat(point.method()).isEqualTo(door);
        assertThat(point.line()).isPositive();
        assertThat(point.via()).isEqualTo(AccessPoint.Via.DOOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getInt", "getBoxed", "findIntGetter"})
    void guardsReadsOfPrimitives(String door) throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        assertThat(program.run("Doors", door, owner(program))).isEqualTo(7);
        assertThat(program.accesses()).containsExactly("READ Owner#age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "setter"})
    void guardsWrites(String door) throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        program.run("Doors", door, owner(program));

        assertThat(program.accesses()).contains("WRITE Owner#mail", "WRITE Owner#age");
    }

    @Test
    void writesWhatItWasGiven() throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        assertThat(program.run("Doors", "setter", owner(program))).isEqualTo("n");
    }

    @Test
    void guardsJavaSerialization() throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        program.run("Doors", "stream", owner(program));

        assertThat(program.accesses()).containsExactlyInAnyOrder("READ Owner#mail", "READ Owner#age");
    }

    @Test
    void guardsSerializationOfRecordsAndSubclasses() throws Exception {
        Program program = Program.withDoors(
                OWNER,
                "@DataSubject(\"customer\") record Card(@PersonalData(\"user.name\") String name)"
                        + " implements java.io.Serializable {}",
                """
                public class Vip extends Owner {
                    static Object write() throws Exception {
                        var out = new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream());
                        out.writeObject(new Card("n"));
                        out.writeObject(new Vip());
                        return "";
                    }
                }
                """);

        program.run("Vip", "write");

        assertThat(program.accesses())
                .filteredOn(access -> access.startsWith("READ"))
                .containsExactlyInAnyOrder("READ Card#name", "READ Owner#mail", "READ Owner#age");
    }

    @Test
    void leavesAReplacedObjectToItsReplacement() throws Exception {
        Program program = Program.withDoors("""
                @DataSubject("customer")
                public class Owner implements java.io.Serializable {
                    @PersonalData("user.name") private String name = "n";
                    protected Object writeReplace() { return "nobody"; }
                    static Object write() throws Exception {
                        new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream()).writeObject(new Owner());
                        return "";
                    }
                }
                """);

        program.run("Owner", "write");

        assertThat(program.accesses()).containsExactly("WRITE Owner#name");
    }

    @Test
    void asksWhoeverMakesAnUpdater() throws Exception {
        Program program = Program.withDoors("""
                @DataSubject("customer")
                public class Owner {
                    @PersonalData("user.name") private volatile String name = "n";
                    static Object update() {
                        return java.util.concurrent.atomic.AtomicReferenceFieldUpdater
                            .newUpdater(Owner.class, String.class, "name").get(new Owner());
                    }
                }
                """);

        assertThat(program.run("Owner", "update")).isEqualTo("n");
        assertThat(program.accesses()).contains("READ Owner#name");
    }

    @Test
    void asksNobodyAboutOtherFields() throws Exception {
        Program program = Program.withDoors(OWNER, DOORS);

        assertThat(program.run("Doors", "unlabelled", owner(program))).isEqualTo("Leo");
        assertThat(program.events()).isEmpty();
    }

    @Test
    void keepsTheRightsOfTheCaller() throws Exception {
        Program program = Program.withDoors(OWNER, """
                public class Stranger {
                    static Object peep(Owner o) throws Exception { return Owner.class.getDeclaredField("mail").get(o); }
                }
                """);

        Object owner = owner(program);
        assertThatThrownBy(() -> program.run("Stranger", "peep", owner))
                .isInstanceOf(IllegalAccessException.class)
                .hasMessageContaining("app.Stranger");
    }

    @Test
    void recognisesPlainAccessors() throws Exception {
        Map<String, byte[]> classes = SourceCode.compile("""
                @DataSubject("customer")
                public class Owner {
                    @PersonalData("user.name") private String name;
                    String getName() { return name; }
                    void setName(String name) { this.name = name; }
                    String loud() { return name.toUpperCase(); }
                    String nobody() { System.gc(); return name; }
                    void reset(String other) { this.name = "x"; }
                }
                """);

        assertThat(LabelReader.read(classes.get("app.Owner")).methods().values())
                .filteredOn(MethodLabel::accessor)
                .extracting(MethodLabel::name)
                .isEqualTo(List.of("getName", "setName"));
    }

    private static Object owner(Program program) throws Exception {
        return program.run("Owner", "make");
    }
}
