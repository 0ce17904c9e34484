package dev.privacyenforcer.spring;

import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads JSON into a guarded value, whose category the annotation of its field says; as core does for Jackson 2. */
final class GuardedReader extends ValueDeserializer<Guarded<?>> {

    private record Content(String category, String dataSubject, JavaType type, ValueDeserializer<Object> reader) {}

    private final @Nullable Content content;

    GuardedReader() {
        this(null);
    }

    private GuardedReader(@Nullable Content content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType guarded = context.getContextualType();
        PersonalData label = property == null ? null : property.getAnnotation(PersonalData.class);
        String dataSubject = label == null || property == null ? "" : dataSubject(label, property);
        if (label == null || dataSubject.isEmpty() || guarded == null) {
            return context.reportBadDefinition(
                    Guarded.class, unlabelled(property == null ? "a value" : "property '" + property.getName() + "'"));
        }
        JavaType type = guarded.containedTypeOrUnknown(0);
        return new GuardedReader(
                new Content(label.value(), dataSubject, type, context.findContextualValueDeserializer(type, property)));
    }

    private static String dataSubject(PersonalData label, BeanProperty property) {
        Class<?> owner = label.of().isEmpty() ? property.getMember().getDeclaringClass() : null;
        while (owner != null && !owner.isAnnotationPresent(DataSubject.class)) {
            owner = owner.getEnclosingClass();
        }
        return owner == null
                ? label.of()
                : owner.getAnnotation(DataSubject.class).value();
    }

    @Override
    public @Nullable Guarded<?> deserialize(JsonParser json, DeserializationContext context) {
        if (content == null) {
            throw DatabindException.from(json, unlabelled("a value"));
        }
        try {
            Object value = content.reader.deserialize(json, context);
            return value == null ? null : Guarded.of(content.category, content.dataSubject, value);
        } catch (DatabindException citing) {
            throw DatabindException.from(json, unreadable(content));
        }
    }

    private static String unlabelled(String property) {
        return "ENF-337 No guarded value: " + property + " does not say which data it holds\n"
                + "  at      Jackson, reading JSON into a Guarded\n"
                + "  because the category of a Guarded comes from @PersonalData on its field, and the data subject from"
                + " 'of' or from @DataSubject on the class\n"
                + "  fix     label the field";
    }

    private static String unreadable(Content content) {
        return "ENF-338 No guarded value: the JSON of [" + content.category + "] is no "
                + content.type.getRawClass().getSimpleName() + "\n"
                + "  at      Jackson, reading JSON into a Guarded\n"
                + "  because of what Jackson says, which is withheld: it cites the value\n"
                + "  fix     check what was sent, or the type of the Guarded";
    }
}
