package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.policy.Mode;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/**
 * Writes a property, or nothing if reading it is denied.
 *
 * <p>A labelled property that Jackson reads from the field, by reflection, has no guard to ask; it is never written,
 * log mode excepted.
 */
final class WithholdingWriter extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private final boolean unguarded;
    private final AtomicBoolean told = new AtomicBoolean();

    WithholdingWriter(BeanPropertyWriter writer, boolean labelled) {
        super(writer);
        this.unguarded = labelled
                && writer.getMember() instanceof AnnotatedField
                && !writer.getType().hasRawClass(Guarded.class); // it is its own guard
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
        if (withheld()) {
            serializeAsOmittedProperty(bean, json, context);
            return;
        }
        var object = json.streamWriteContext();
        try {
            super.serializeAsProperty(bean, json, context);
        } catch (ProcessingDeniedException denied) {
            if (json.streamWriteContext() != object || getName().equals(object.currentName())) {
                throw denied; // the value was permitted and is half written: something inside it was denied
            }
            serializeAsOmittedProperty(bean, json, context);
        }
    }

    /** Of an object in the form of an array, where each element has its place. */
    @Override
    public void serializeAsElement(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
        if (withheld()) {
            json.writeNull();
            return;
        }
        var array = json.streamWriteContext();
        int written = array.getEntryCount();
        try {
            super.serializeAsElement(bean, json, context);
        } catch (ProcessingDeniedException denied) {
            if (json.streamWriteContext() != array || array.getEntryCount() != written) {
                throw denied;
            }
            json.writeNull();
        }
    }

    /** Unwrapped, the fields of an object that nobody may read would stand in the open. */
    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return withheld() ? this : super.unwrappingWriter(unwrapper);
    }

    private boolean withheld() {
        if (!unguarded || Enforcer.installed().map(Enforcer::mode).orElse(Mode.BLOCK) == Mode.LOG) {
            return false;
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn("{}", text());
        }
        return true;
    }

    private String text() {
        return "ENF-504 Withheld: property '" + getName() + "' is personal data and left out of JSON\n"
                + "  at      " + getMember().getFullName() + "\n"
                + "  because Jackson reads the field by reflection, where no guard stands\n"
                + "  fix     give the property a getter, and let Jackson use it";
    }
}
