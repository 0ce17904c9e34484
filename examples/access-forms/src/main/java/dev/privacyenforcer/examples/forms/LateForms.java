package dev.privacyenforcer.examples.forms;

import java.util.List;

/** Classes that Maven does not compile: the build would fail, its JDK is too old, or tools change them. */
final class LateForms {

    private LateForms() {}

    static List<Form> all() {
        return List.of(
                Form.late("refused.constant", "a compile-time constant", "Constant", 17)
                        .typed(),
                Form.late("refused.interface-constant", "a field of an interface", "InterfaceField", 17),
                Form.late("refused.public-field", "a public field", "PublicField", 17),
                Form.late("refused.protected-field", "a protected field", "ProtectedField", 17),
                Form.late("refused.package-field", "a package-private field", "PackageField", 17),
                Form.late("nest.accessor", "the accessor that javac 8 writes for an inner class", "OldAccessor", 17),
                Form.late("refused.constant-handle", "a constant method handle of the field", "ConstantHandle", 17),
                Form.late("refused.dynamic-constant", "a dynamic constant that reads the field", "DynamicConstant", 17),
                Form.late(
                        "jpa.enhanced-before",
                        "an entity that Hibernate enhanced before it was woven",
                        "EnhancedBefore",
                        17),
                Form.late(
                        "jpa.enhanced-after",
                        "an entity that Hibernate enhanced after it was woven",
                        "EnhancedAfter",
                        17),
                Form.late("jpa.enhanced-caller", "another class that reads an enhanced entity", "EnhancedNest", 17),
                Form.late("pattern.record-instanceof", "a record pattern in instanceof", "RecordInstanceof", 21),
                Form.late("pattern.record-switch", "a record pattern in switch", "RecordSwitch", 21),
                Form.late("pattern.nested-record", "a record pattern in a record pattern", "NestedRecord", 21),
                Form.late("pattern.sealed-switch", "a switch over a sealed interface", "SealedSwitch", 21),
                Form.late("pattern.guarded-switch", "the condition of a pattern in switch", "GuardedSwitch", 21),
                Form.late("pattern.generic-record", "a record pattern that infers its type", "GenericRecord", 21),
                Form.late("thread.virtual", "a virtual thread", "VirtualThread", 21),
                Form.late("thread.scoped-value", "a ScopedValue that holds the object", "Scoped", 25),
                Form.late("constructor.before-super", "a read before super() in a constructor", "BeforeSuper", 25),
                Form.late(
                        "constructor.write-before-super",
                        "a field written before super(), then read",
                        "WrittenBeforeSuper",
                        25),
                Form.late("flow.gatherer", "a stream gatherer", "Gathered", 24));
    }
}
