package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.ToString;
import lombok.Value;
import lombok.With;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Code that tools write: Lombok, MapStruct, Byte Buddy. */
final class GeneratedForms {

    private GeneratedForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("lombok.getter", "@Data's getter", DataPerson::new, DataPerson::getEmail),
                Form.of("lombok.to-string", "@Data's toString", DataPerson::new, Object::toString)
                        .masking(),
                Form.of("lombok.to-string-field", "@ToString without getters", FieldPerson::new, Object::toString)
                        .masking(),
                Form.of("lombok.with", "@With", ValuePerson::new, person -> person.withName("another")
                        .getEmail()),
                Form.of("lombok.to-builder", "toBuilder()", GeneratedForms::built, person -> person.toBuilder()
                        .build()
                        .getEmail()),
                Form.of(
                        "lombok.to-builder-to-string",
                        "toString of a builder that toBuilder() made",
                        GeneratedForms::built,
                        person -> person.toBuilder().toString()),
                Form.of(
                                "lombok.builder-to-string",
                                "toString of a builder that was given the value",
                                BuiltPerson.builder()::email,
                                Object::toString)
                        .residual(Residual.UNLABELLED),
                Form.of("lombok.lazy-getter", "@Getter(lazy = true)", LazyPerson::new, LazyPerson::getCopy)
                        .residual(Residual.UNLABELLED),
                Form.of(
                        "mapstruct.mapper",
                        "a mapper to a transfer object",
                        Source::new,
                        source -> ContactMapper.INSTANCE.map(source).getEmail()),
                Form.of(
                                "mapstruct.target",
                                "the transfer object it made where that is permitted",
                                GeneratedForms::mapped,
                                Target::getEmail)
                        .residual(Residual.UNLABELLED),
                Form.of(
                        "bytebuddy.subclass",
                        "a subclass that calls super",
                        GeneratedForms::subclassed,
                        Source::getEmail),
                Form.of(
                        "bytebuddy.delegate",
                        "a subclass that asks another object",
                        GeneratedForms::delegated,
                        Source::getEmail));
    }

    private static BuiltPerson built(Object value) {
        return BuiltPerson.builder().email(value).build();
    }

    private static Target mapped(Object value) {
        Source source = new Source(value);
        try {
            return PurposeScope.call("essential.service", () -> ContactMapper.INSTANCE.map(source));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Source subclassed(Object value) throws RuntimeException {
        return made(
                new ByteBuddy()
                        .subclass(Source.class)
                        .method(ElementMatchers.named("getEmail"))
                        .intercept(SuperMethodCall.INSTANCE)
                        .make(),
                value);
    }

    private static Source delegated(Object value) {
        return made(
                new ByteBuddy()
                        .subclass(Source.class)
                        .method(ElementMatchers.named("getEmail"))
                        .intercept(MethodDelegation.to(new Source(value)))
                        .make(),
                "");
    }

    private static Source made(net.bytebuddy.dynamic.DynamicType.Unloaded<Source> type, Object value) {
        try (type) {
            return type.load(Source.class.getClassLoader())
                    .getLoaded()
                    .getConstructor(Object.class)
                    .newInstance(value);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lombok's bean. */
    @Data
    @DataSubject("customer")
    static final class DataPerson {

        @PersonalData("user.contact.email")
        private final Object email;
    }

    /** Lombok's toString by field. */
    @AllArgsConstructor
    @ToString(doNotUseGetters = true)
    @DataSubject("customer")
    static final class FieldPerson {

        @PersonalData("user.contact.email")
        private final Object email;
    }

    /** Lombok's value. */
    @Value
    @With
    @AllArgsConstructor
    @DataSubject("customer")
    static class ValuePerson {

        @PersonalData("user.contact.email")
        Object email;

        String name;

        ValuePerson(Object email) {
            this(email, "name");
        }
    }

    /** Lombok's builder. */
    @Value
    @Builder(toBuilder = true)
    @DataSubject("customer")
    static class BuiltPerson {

        @PersonalData("user.contact.email")
        Object email;
    }

    /** Lombok's lazy getter, which keeps a copy. */
    @DataSubject("customer")
    static final class LazyPerson {

        @PersonalData("user.contact.email")
        private final Object email;

        @Getter(lazy = true)
        private final Object copy = String.valueOf(email);

        LazyPerson(Object email) {
            this.email = email;
        }
    }

    /** What is mapped. */
    @DataSubject("customer")
    public static class Source {

        @PersonalData("user.contact.email")
        private final Object email;

        /** Public, for subclasses made at run time. */
        public Source(Object email) {
            this.email = email;
        }

        /** {@return the value} */
        public Object getEmail() {
            return email;
        }
    }

    /** What it is mapped to; carries no label. */
    public static final class Target {

        private Object email = "";

        /** {@return the value} */
        public Object getEmail() {
            return email;
        }

        /** Sets the value. */
        public void setEmail(Object email) {
            this.email = email;
        }
    }

    /** MapStruct writes the body. */
    @Mapper
    public interface ContactMapper {

        /** The mapper. */
        ContactMapper INSTANCE = Mappers.getMapper(ContactMapper.class);

        /** {@return a copy} */
        Target map(Source source);
    }
}
