package dev.privacyenforcer.coverage;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from one class file, without loading the class, what its members and the class itself are labelled with. */
final class MemberFile {

    private static final String ANNOTATIONS = "RuntimeVisibleAnnotations";
    private static final String PREFIX = "Ldev/privacyenforcer/annotations/";

    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final List<Labelled> members = new ArrayList<>();
    private final Map<String, String> ofClass = new HashMap<>();
    private String name = "";
    private @Nullable String above;
    private @Nullable String outer;

    /**
     * A member with {@code @PersonalData}.
     *
     * @param name its name, with parentheses behind that of a method
     * @param category which data
     * @param of whose data, or an empty text if its class says it
     */
    record Labelled(String name, String category, String of) {}

    /**
     * What the file says.
     *
     * @param above the superclass, or null
     * @param outer the class around it, or null
     * @param dataSubject whose data its members are, or null if it does not say
     * @param members those of its objects that are labelled
     * @param dated whether one of its fields carries {@code @CollectedAt}
     */
    record Read(
            @Nullable String above,
            @Nullable String outer,
            @Nullable String dataSubject,
            List<Labelled> members,
            boolean dated) {}

    private boolean dated;

    private MemberFile(DataInputStream in) {
        this.in = in;
    }

    static Read read(InputStream classFile) throws IOException {
        MemberFile file = new MemberFile(new DataInputStream(classFile));
        file.all();
        return new Read(file.above, file.outer, file.ofClass.get("DataSubject"), file.members, file.dated);
    }

    private void all() throws IOException {
        in.skipNBytes(8);
        pool();
        in.skipNBytes(2);
        name = className(in.readUnsignedShort());
        int superclass = in.readUnsignedShort();
        above = superclass == 0 ? null : className(superclass);
        in.skipNBytes(2L * in.readUnsignedShort());
        members("");
        members("()");
        attributes(ofClass);
    }

    private void pool() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.put(i, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> in.skipNBytes(4);
            }
        }
    }

    private void members(String suffix) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int access = in.readUnsignedShort();
            String member = text(in.readUnsignedShort());
            in.skipNBytes(2);
            Map<String, String> said = new HashMap<>();
            attributes(said);
            String category = said.get("PersonalData");
            boolean known = members.stream().anyMatch(field -> field.name().equals(member));
            if (category != null && !Modifier.isStatic(access) && !known) {
                members.add(new Labelled(member + suffix, category, said.getOrDefault("PersonalData.of", "")));
            }
            dated |= said.containsKey("CollectedAt") && suffix.isEmpty();
        }
    }

    private void attributes(Map<String, String> said) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = text(in.readUnsignedShort());
            int length = in.readInt();
            if (attribute.equals(ANNOTATIONS)) {
                int annotations = in.readUnsignedShort();
                for (int each = 0; each < annotations; each++) {
                    annotation(said);
                }
            } else if (attribute.equals("InnerClasses")) {
                nesting();
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void nesting() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String inner = className(in.readUnsignedShort());
            int around = in.readUnsignedShort();
            in.skipNBytes(4);
            outer = inner.equals(name) && around != 0 ? className(around) : outer;
        }
    }

    private void annotation(Map<String, String> said) throws IOException {
        String type = text(in.readUnsignedShort());
        String simple = type.startsWith(PREFIX) ? type.substring(PREFIX.length(), type.length() - 1) : "";
        if (!simple.isEmpty()) {
            said.putIfAbsent(simple, "");
        }
        int values = in.readUnsignedShort();
        for (int i = 0; i < values; i++) {
            String element = text(in.readUnsignedShort());
            String value = value();
            if (!simple.isEmpty()) {
                said.put(element.equals("value") ? simple : simple + "." + element, value);
            }
        }
    }

    /** {@return a text, or an empty one for values of other types} */
    private String value() throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 's' -> {
                return text(in.readUnsignedShort());
            }
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation(new HashMap<>());
            case '[' -> {
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    value();
                }
            }
            default -> in.skipNBytes(2);
        }
        return "";
    }

    private String text(int index) {
        return texts.getOrDefault(index, "");
    }

    private String className(int index) {
        return text(classes.getOrDefault(index, 0)).replace('/', '.');
    }
}
