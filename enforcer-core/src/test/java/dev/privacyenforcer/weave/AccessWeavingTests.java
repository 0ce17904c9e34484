package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.hook.AccessPoint;
import org.junit.jupiter.api.Test;

class AccessWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Person {
                @PersonalData("z") private boolean z = true;
                @PersonalData("b") private byte b = 1;
                @PersonalData("c") private char c = 'c';
                @PersonalData("s") private short s = 2;
                @PersonalData("i") private int i = 3;
                @PersonalData("j") private long j = 4;
                @PersonalData("f") private float f = 5;
                @PersonalData("d") private double d = 6;
                @PersonalData("text") private String text = "t";
                @PersonalData("array") private int[] array = {7};
                @PersonalData("grid") private String[][] grid = {{"g"}};
                @PersonalData("any") private Object any = "o";
                @PersonalData("list") private List<String> list = new ArrayList<>(List.of("l"));
                @PersonalData("count") private static long count = 8;
                @PersonalData("name") private static String name = "n";
                private String plain = "p";

                static String every() {
                    var p = new Person();
                    return "" + p.z + p.b + p.c + p.s + p.i + p.j + p.f + p.d + p.text + p.array[0] + p.grid[0][0]
                        + p.any + p.list.get(0) + count + name + p.plain;
                }
                static String write(Person p, long wide, double wider) {
                    p.z = false; p.b = 9; p.c = 'x'; p.s = 8; p.i = 7; p.j = wide; p.f = 5.5f; p.d = wider;
                    p.text = "T"; p.array = new int[] {1}; p.grid = null; p.any = p; p.list = null;
                    count = wide + 1; name = "N"; p.plain = "P";
                    return "" + p.b + p.c + p.s + p.i + p.j + p.f + p.d + p.text + count + name;
                }
                static String writes() { return write(new Person(), 1L << 40, 2.5); }
                static String compound() {
                    var p = new Person();
                    p.i += 4; p.i++; ++p.i; p.j++; p.j += 2; p.d *= 2; p.text += "!"; p.b++; count += 2; p.array[0]++;
                    long before = p.j++;
                    int chained = p.i = p.b = 3;
                    return p.i + " " + p.j + " " + before + " " + p.d + p.text + count + p.array[0] + chained;
                }
                static int lambdas() {
                    var p = new Person();
                    Supplier<Supplier<Integer>> nested = () -> () -> p.i;
                    return nested.get().get() + ((IntSupplier) () -> p.array[0]).getAsInt();
                }
                static String switches() {
                    var p = new Person();
                    String kind = switch (p.text) { case "t" -> "T"; case "u" -> "U"; default -> "?"; };
                    switch (p.i) { case 3: kind += "3"; break; default: kind += "0"; }
                    return kind;
                }
                static String flows(boolean on) {
                    var p = new Person();
                    String result = on ? p.text : p.name;
                    for (int k = 0; k < 2 && p.z; k++) result += k;
                    synchronized (p) { result += p.c; }
                    try { result += p.array[5]; } catch (ArrayIndexOutOfBoundsException e) { result += "e" + p.s; }
                    finally { result += p.d; }
                    return result;
                }
                static String flow() { return flows(true) + flows(false); }

                class Inner { String peek() { return text; } private @PersonalData("deep") String deep = text; }
                static class Nested {
                    @PersonalData("nested") private String own = "w";
                    String peek(Person p) { return p.text + own; }
                }
                static String nestMates() {
                    var p = new Person();
                    var inner = p.new Inner();
                    var nested = new Nested();
                    Supplier<String> anonymous = new Supplier<>() { public String get() { return p.text + inner.deep; } };
                    return inner.peek() + nested.peek(p) + nested.own + anonymous.get();
                }
            }
            class Sub extends Person {
                private String text = "own and unlabelled";
                String own() { return text; }
                static String shadows() { return new Sub().own(); }
            }""", """
            @DataSubject("customer") class Email {
                @PersonalData("email") private final String email;
                static @PersonalData("first") private String first;
                static { first = "F"; first = first + "!"; }
                Email(String email) { this.email = email; }
                Email(Email other) { this(other.email); }
                String email() { return email; }
                static String copies() { return new Email(new Email("a")).email; }
                static String initialised() { return first; }
                static String child() { return new Child(new Email("c")).toText(); }
                static class Child extends Email {
                    private final Runnable hook;
                    Child(Email other) { super(other.email); hook = () -> first = other.email; hook.run(); }
                    String toText() { return first; }
                }
                static String failing() { Email e = null; return e.email; }
            }""", """
            @DataSubject("staff") enum Level {
                LOW("l") { String more() { return "more"; } }, HIGH("h");
                @PersonalData("level") private final String label;
                Level(String label) { this.label = label; }
                String more() { return label; }
                static String all() { return LOW.label + HIGH.label + LOW.more() + HIGH.more(); }
            }""", """
            @DataSubject("customer") class Box<T extends Comparable<T>> implements Supplier<T> {
                @PersonalData("boxed") private T value;
                Box(T value) { this.value = value; }
                @Override public T get() { return value; }
                static class Text extends Box<String> {
                    Text(String s) { super(s); }
                    @Override public String get() { return super.get() + "!"; }
                }
                static String generics() {
                    Supplier<String> bridge = new Text("x");
                    Box<Integer> number = new Box<>(5);
                    return bridge.get() + (number.value + 1) + number.get().compareTo(4);
                }
            }""", """
            interface Greets {
                Visitor visitor();
                default String greet() { return "hi " + visitor().nick(); }
                @DataSubject("visitor") class Visitor {
                    @PersonalData("nick") private String nick = "v";
                    String nick() { return nick; }
                }
                static String greets() { Greets g = Visitor::new; return g.greet(); }
            }""");

    /** Which array an instruction stores into is known at run time alone; the read that found it is decided. */
    @Test
    void aStoreIntoALabelledArrayIsDecidedAsTheReadThatFoundIt() throws Exception {
        Program program = Program.of("""
                @DataSubject("c") class Stored {
                    @PersonalData("x") private String[] all = new String[1];
                    static void store() { Stored stored = new Stored(); stored.all[0] = "a"; }
                }""");
        program.run("Stored", "store");

        assertThat(program.accesses()).containsExactly("WRITE Stored#all", "READ Stored#all");
    }

    @Test
    void readsEveryTypeUnchanged() throws Exception {
        assertThat(PROGRAM.run("Person", "every")).isEqualTo("true1c2345.06.0t7gol8np");
        assertThat(PROGRAM.accesses())
                .filteredOn(access -> access.startsWith("READ"))
                .hasSize(15);
    }

    @Test
    void writesEveryTypeUnchanged() throws Exception {
        assertThat(PROGRAM.run("Person", "writes")).isEqualTo("9x87" + (1L << 40) + "5.52.5T" + ((1L << 40) + 1) + "N");
        assertThat(PROGRAM.accesses())
                .filteredOn(access -> access.startsWith("WRITE"))
                .hasSizeGreaterThanOrEqualTo(13 + 15)
                .contains("WRITE Person#count", "WRITE Person#d", "WRITE Person#grid")
                .doesNotContain("WRITE Person#plain");
    }

    @Test
    void guardsBothHalvesOfCompoundAssignment() throws Exception {
        String result = (String) PROGRAM.run("Person", "compound");
        assertThat(result).startsWith("3 8 7 12.0t!").endsWith("83");
        assertThat(PROGRAM.accesses()).filteredOn("READ Person#i"::equals).hasSize(4);
        assertThat(PROGRAM.accesses()).filteredOn("WRITE Person#i"::equals).hasSize(5);
    }

    @Test
    void guardsLambdaBodies() throws Exception {
        assertThat(PROGRAM.run("Person", "lambdas")).isEqualTo(10);
        assertThat(PROGRAM.accesses()).contains("READ Person#i", "READ Person#array");
    }

    @Test
    void guardsSelectorsOfSwitches() throws Exception {
        assertThat(PROGRAM.run("Person", "switches")).isEqualTo("T3");
        assertThat(PROGRAM.accesses()).contains("READ Person#text", "READ Person#i");
    }

    @Test
    void keepsFlowOfControl() throws Exception {
        assertThat((String) PROGRAM.run("Person", "flow"))
                .startsWith("t01ce26.0")
                .endsWith("01ce26.0");
    }

    @Test
    void guardsNestMatesBothWays() throws Exception {
        assertThat(PROGRAM.run("Person", "nestMates")).isEqualTo("ttwwtt");
        assertThat(PROGRAM.accesses()).contains("READ Person#text", "READ Person$Nested#own", "READ Person$Inner#deep");
    }

    @Test
    void leavesFieldThatHidesLabelledOneAlone() throws Exception {
        assertThat(PROGRAM.run("Sub", "shadows")).isEqualTo("own and unlabelled");
        assertThat(PROGRAM.accesses()).doesNotContain("READ Person#text");
    }

    @Test
    void guardsArgumentsOfSuperAndThis() throws Exception {
        assertThat(PROGRAM.run("Email", "copies")).isEqualTo("a");
        assertThat(PROGRAM.run("Email", "child")).isEqualTo("c");
        assertThat(PROGRAM.accesses()).contains("READ Email#email", "WRITE Email#first");
    }

    @Test
    void passesNoOwnerInsideConstructors() throws Exception {
        PROGRAM.run("Email", "copies");
        RecordingEngine engine = PROGRAM.engine();
        assertThat(engine.events().stream().filter(event -> event.startsWith("WRITE")))
                .isNotEmpty();
        for (int i = 0; i < engine.points().size(); i++) {
            boolean write = engine.points().get(i).kind() == AccessPoint.Kind.WRITE;
            assertThat("null".equals(engine.owners().get(i))).isEqualTo(write);
        }
    }

    @Test
    void guardsStaticInitialiser() throws Exception {
        Program fresh = Program.ofClasses(PROGRAM.plain());
        assertThat(fresh.run("Email", "initialised")).isEqualTo("F!");
    }

    @Test
    void keepsNullPointerException() {
        assertThatThrownBy(() -> PROGRAM.run("Email", "failing")).isInstanceOf(NullPointerException.class);
    }

    @Test
    void guardsEnums() throws Exception {
        assertThat(PROGRAM.run("Level", "all")).isEqualTo("lhmoreh");
        assertThat(PROGRAM.accesses()).filteredOn("READ Level#label"::equals).hasSize(3);
    }

    @Test
    void guardsGenericsAndBridges() throws Exception {
        assertThat(PROGRAM.run("Box", "generics")).isEqualTo("x!61");
        assertThat(PROGRAM.accesses()).filteredOn("READ Box#value"::equals).hasSize(3);
    }

    @Test
    void guardsBehindDefaultMethodsAndConstructorReferences() throws Exception {
        assertThat(PROGRAM.run("Greets", "greets")).isEqualTo("hi v");
        assertThat(PROGRAM.accesses()).contains("READ Greets$Visitor#nick");
    }

    @Test
    void tellsWhereTheGuardStands() throws Exception {
        PROGRAM.run("Email", "copies");
        AccessPoint read = PROGRAM.engine().points().stream()
                .filter(point -> point.method().equals("copies"))
                .findFirst()
                .orElseThrow();
        assertThat(read.location()).isEqualTo("app.Email.copies(Email.java:8)");
        assertThat(read.member()).isEqualTo("app.Email#email");
        assertThat(read.data()).hasToString("[customer:email]");
    }
}
