package dev.privacyenforcer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON into a guarded value, whose category the annotation of its field says. */
final class GuardedDeserializer extends JsonDeserializer<Guarded<?>> implements ContextualDeserializer {

    private record Content(GuardedDatum datum, int site, JavaType type, JsonDeserializer<Object> reader) {}

    private final @Nullable Content content;

    /** For Jackson, which asks for a contextual one then. */
    @SuppressWarnings("unused")
    GuardedDeserializer() {
        this(null);
    }

    private GuardedDeserializer(@Nullable Content content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType guarded = context.getContextualType();
        PersonalData label = property == null ? null : property.getAnnotation(PersonalData.class);
        String dataSubject = label == null || property == null ? "" : dataSubject(label, property);
        if (label == null || property == null || dataSubject.isEmpty() || guarded == null) {
            String name = property == null ? "a value" : "property '" + property.getName() + "'";
            return context.reportBadDefinition(Guarded.class, GuardedTexts.unlabelled(name));
        }
        JavaType type = guarded.containedTypeOrUnknown(0);
        GuardedDatum datum = GuardedDatum.of(label.value(), dataSubject);
        return new GuardedDeserializer(new Content(
                datum, site(datum, property), type, context.findContextualValueDeserializer(type, property)));
    }

    /** {@return the property: the lines that read it are Jackson's} */
    private static int site(GuardedDatum datum, BeanProperty property) {
        return datum.written(property.getMember().getDeclaringClass().getName(), property.getName(), 0, "");
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
    public @Nullable Guarded<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (content == null) {
            throw JsonMappingException.from(json, GuardedTexts.unlabelled("a value"));
        }
        try {
            Object value = content.reader.deserialize(json, context);
            return value == null ? null : Guarded.collected(content.datum, value, null, content.site);
        } catch (JsonMappingException citing) {
            throw JsonMappingException.from(
                    json,
                    GuardedTexts.unreadable(
                            content.datum, content.type.getRawClass().getSimpleName()));
        }
    }
}
