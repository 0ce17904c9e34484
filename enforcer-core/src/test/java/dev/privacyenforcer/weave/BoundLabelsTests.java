package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Classes that carry no annotation at all. */
class BoundLabelsTests {

    private static final String OWNER = """
            public class Owner {
                String mail = "m"; long id = 7;
                public String getMail() { return mail; }
                public String greeting() { return "Dear " + id; }
            }
            """;

    private static final String DESK = """
            public class Desk {
                interface Mailer { void send(Owner owner); }
                static String show(Owner owner) { return owner.getMail(); }
                static String export(Owner owner) { return owner.mail; }
                static String mail(String text, Owner owner) { return owner.mail + text; }
                static int count(Owner owner) { return owner.mail.length(); }
                static void call(long id, Owner owner) { owner.getMail(); }
                static void post(Owner owner) { ((Mailer) o -> {}).send(owner); }
                public static void main(String[] arguments) {
                    Owner owner = new Owner();
                    show(owner); export(owner); mail("", owner); count(owner); call(7, owner); post(owner);
                    owner.greeting();
                }
            }
            """;

    private static final String BINDINGS = """
            {"types": {"app.Ow*": {"dataSubject": "customer", "fields": {"mail": "user.contact.email"},
                "results": {"greeting": "user.name"}, "dataSubjectId": "id"}},
             "purposes": [{"methods": "app.**", "purpose": "essential.service"}],
             "recipients": [{"methods": "app.Desk.mail", "recipient": "processor.mail"},
               {"methods": "app.Desk$Mailer.send", "recipient": "processor.post"}],
             "performs": [{"methods": "app.Desk.export", "operation": "export", "in": "DE"}],
             "deidentifies": [{"methods": "app.Desk.count", "by": "dpo", "reason": "a number"}],
             "identifies": [{"methods": "app.Desk.call", "parameter": "0"}]}
            """;

    @Test
    void labelsMethodsAsAnnotationsWould() throws Exception {
        Program program = Program.bound(BINDINGS, OWNER, DESK);

        program.run("Desk", "main", (Object) new String[0]);

        assertThat(program.events())
                .contains(
                        "SCOPE essential.service",
                        "READ Owner#mail in essential.service",
                        "SCOPE essential.service EXPORT DE in essential.service",
                        "READ Owner#mail in essential.service EXPORT DE",
                        "READ Owner#mail in essential.service processor.mail",
                        "READ Owner#mail in essential.service dpo",
                        "RESULT Owner#greeting in essential.service")
                .anyMatch(event -> event.startsWith("SCOPE essential.service processor.post [customer:user.contact"));
        assertThat(program.engine().persons()).contains(7L);
    }

    @Test
    void doesNotOpenAPurposeInThoseWhoHoldTheData() throws Exception {
        Program program = Program.bound(BINDINGS, OWNER, """
                public class Leak {
                    public static void main(String[] arguments) { }
                    static String leak() { return new Owner().getMail(); }
                }
                """);

        assertThat(program.run("Leak", "leak")).isEqualTo("m");
        assertThat(program.events()).noneMatch(event -> event.startsWith("SCOPE essential.service in essential"));
    }

    @Test
    void findsWhatIsNotThere() {
        assertThat(findings("app.Owner", "mial", "app.Desk.show")).containsExactly("ENF-322 app.Owner#mial");
        assertThat(findings("app.Owenr", "mail", "app.Desk.show")).containsExactly("ENF-323 app.Owenr");
        assertThat(findings("app.Owner", "mail", "app.Desk.shwo")).containsExactly("ENF-322 app.Desk#shwo");
        assertThat(findings("app.dto.*", "mail", "app.Desk.show")).containsExactly("ENF-707 app.dto.*");
        assertThat(findings("app.*", "mial", "app.Desk.show")).containsExactly("ENF-708 app.*#mial");
        assertThat(findings("app.*", "mail", "app.Desk.show")).isEmpty();
    }

    private static java.util.List<String> findings(String type, String field, String methods) {
        Bindings bindings = BindingsReader.read(
                """
                {"types": {"%s": {"dataSubject": "customer", "fields": {"%s": "user.contact.email"}}},
                 "purposes": [{"methods": "%s", "purpose": "essential.service"}]}
                """.formatted(type, field, methods).getBytes(StandardCharsets.UTF_8), "bindings.json");
        Map<String, ClassLabels> classes = new TreeMap<>();
        SourceCode.compile(OWNER, DESK).forEach((name, file) -> classes.put(name, LabelReader.glance(file)));
        return BindingsCheck.of(bindings, classes).stream()
                .map(problem -> problem.id() + " " + problem.where())
                .toList();
    }
}
