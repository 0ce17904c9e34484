package dev.privacyenforcer.weave;

import java.util.LinkedHashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.signature.SignatureReader;
import net.bytebuddy.jar.asm.signature.SignatureVisitor;
import net.bytebuddy.utility.OpenedClassReader;

/** The classes that a method's parameters are declared with, type arguments and array elements included. */
final class Signatures {

    private Signatures() {}

    static Set<String> parameterTypes(MethodLabel method) {
        Set<String> types = new LinkedHashSet<>();
        for (Type type : Type.getArgumentTypes(method.descriptor())) {
            Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            if (element.getSort() == Type.OBJECT) {
                types.add(element.getInternalName());
            }
        }
        if (method.signature() != null) {
            new SignatureReader(method.signature()).accept(new Parameters(types));
        }
        return types;
    }

    private static final class Parameters extends SignatureVisitor {

        private final Set<String> types;

        Parameters(Set<String> types) {
            super(OpenedClassReader.ASM_API);
            this.types = types;
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return new TypeNames(types);
        }
    }

    private static final class TypeNames extends SignatureVisitor {

        private final Set<String> types;
        private String name = "";

        TypeNames(Set<String> types) {
            super(OpenedClassReader.ASM_API);
            this.types = types;
        }

        @Override
        public void visitClassType(String type) {
            name = type;
            types.add(name);
        }

        @Override
        public void visitInnerClassType(String inner) {
            name = name + "$" + inner;
            types.add(name);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new TypeNames(types);
        }
    }
}
