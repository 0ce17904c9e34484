package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.utility.OpenedClassReader;

/** What one annotation says: its texts and enum constants by attribute. */
final class Said extends AnnotationVisitor {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Said() {
        super(OpenedClassReader.ASM_API);
    }

    /** {@return what an annotation with this value would say} */
    static Said of(String value) {
        Said said = new Said();
        said.add("value", value);
        return said;
    }

    /** {@return this, saying one thing more unless it is empty} */
    Said and(String attribute, String text) {
        return all(attribute, text.isEmpty() ? List.of() : List.of(text));
    }

    /** {@return this, saying a list more} */
    Said all(String attribute, List<String> texts) {
        texts.forEach(text -> add(attribute, text));
        return this;
    }

    /** {@return the one text of an attribute, or an empty text} */
    String text(String attribute) {
        List<String> texts = texts(attribute);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    List<String> texts(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    String value() {
        return text("value");
    }

    @Override
    public void visit(String name, Object value) {
        add(name, value.toString());
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        add(name, value);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return new AnnotationVisitor(OpenedClassReader.ASM_API) {
            @Override
            public void visit(String element, Object value) {
                add(name, value.toString());
            }
        };
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, attribute -> new ArrayList<>()).add(value);
    }
}
