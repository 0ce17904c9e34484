package dev.privacyenforcer.spring;

import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Makes Jackson leave out the properties that the policy denies, in place of cutting the document off. */
final class WithholdingModifier extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        properties.replaceAll(WithholdingModifier::withholding);
        return properties;
    }

    /** An unlabelled property may read labelled fields; but a writer of somebody else's keeps its ways then. */
    private static BeanPropertyWriter withholding(BeanPropertyWriter writer) {
        boolean labelled = writer.getAnnotation(PersonalData.class) != null;
        return labelled || writer.getClass() == BeanPropertyWriter.class
                ? new WithholdingWriter(writer, labelled)
                : writer;
    }
}
