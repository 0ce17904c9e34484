package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.helpers.MessageFormatter;

/** Texts that are made of a field, or of an object with one. */
final class TextForms {

    private TextForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("text.concat", "string concatenation", Person::new, person -> "to " + person.email),
                Form.of("text.builder", "StringBuilder.append", Person::new, Person::built),
                Form.of("text.format", "String.format", Person::new, person -> String.format("to %s", person.email)),
                Form.of("text.message-format", "MessageFormat", Person::new, Person::message),
                Form.of("text.joiner", "StringJoiner", Person::new, Person::joined),
                Form.of("text.writer", "a Writer", Person::new, Person::written),
                Form.of("text.exception", "the message of an exception", Person::new, Person::fails),
                Form.of("text.switch", "a switch on a String", Person::new, Person::switched)
                        .typed(),
                Form.of("text.substring", "a part of a String", Person::new, Person::part)
                        .typed(),
                Form.of("text.chars", "the characters of a String", Person::new, Person::characters)
                        .typed(),
                Form.of("text.log-argument", "the argument of a log message", Person::new, Person::logged),
                Form.of("text.jul", "the parameter of a java.util.logging record", Person::new, Person::julLogged),
                Form.of("text.to-string", "toString that prints the field", Person::new, Object::toString)
                        .masking(),
                Form.of("text.to-string-getter", "toString that calls the getter", Speaking::new, Object::toString)
                        .masking(),
                Form.of("text.log-object", "an object as argument of a log message", Person::new, TextForms::logObject)
                        .masking(),
                Form.of("text.concat-object", "an object in a concatenation", Person::new, person -> "for " + person)
                        .masking(),
                Form.of("text.value-of", "String.valueOf an object", Person::new, String::valueOf)
                        .masking(),
                Form.of("text.list-of-objects", "toString of a list of objects", Person::new, TextForms::listed)
                        .masking(),
                Form.of("text.to-string-side", "a field that toString copies the value to", Person::new, Person::leaked)
                        .masking());
    }

    private static Object logObject(Person person) {
        return MessageFormatter.format("seen {}", person).getMessage();
    }

    private static Object listed(Person person) {
        return List.of(person).toString();
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        private Object aside;

        Person(Object email) {
            this.email = email;
        }

        Object built() {
            return new StringBuilder("to ").append(email).toString();
        }

        Object message() {
            return MessageFormat.format("to {0}", email);
        }

        Object joined() {
            return new StringJoiner(",", "[", "]").add(Objects.toString(email)).toString();
        }

        Object written() {
            StringWriter writer = new StringWriter();
            writer.write(String.valueOf(email));
            return writer.toString();
        }

        Object fails() {
            throw new IllegalStateException("no mail to " + email);
        }

        Object switched() {
            return switch ((String) email) {
                case Tryout.CANARY -> Tryout.CANARY;
                default -> "";
            };
        }

        Object part() {
            return "9" + ((String) email).substring(1);
        }

        Object characters() {
            return String.valueOf(((String) email).toCharArray());
        }

        Object logged() {
            return MessageFormatter.format("mail to {}", email).getMessage();
        }

        Object julLogged() {
            LogRecord line = new LogRecord(java.util.logging.Level.INFO, "mail to {0}");
            line.setParameters(new Object[] {email});
            return new SimpleFormatter().formatMessage(line);
        }

        Object leaked() {
            String.valueOf(this);
            return aside;
        }

        @Override
        public String toString() {
            aside = email;
            return "Person " + email;
        }
    }

    @DataSubject("customer")
    static final class Speaking {

        @PersonalData("user.contact.email")
        private final Object email;

        Speaking(Object email) {
            this.email = email;
        }

        Object getEmail() {
            return email;
        }

        @Override
        public String toString() {
            return "Speaking " + getEmail();
        }
    }
}
