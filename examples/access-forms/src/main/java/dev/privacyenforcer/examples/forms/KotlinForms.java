package dev.privacyenforcer.examples.forms;

import java.util.List;

/** Kotlin. */
final class KotlinForms {

    private KotlinForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("kotlin.property", "a property of a data class", KotlinPerson::new, KotlinPerson::getEmail),
                Form.of("kotlin.component", "component1()", KotlinPerson::new, KotlinPerson::component1),
                Form.of(
                        "kotlin.destructuring",
                        "destructuring",
                        KotlinPerson::new,
                        KotlinReader.INSTANCE::destructured),
                Form.of(
                        "kotlin.copy",
                        "copy() with another property",
                        KotlinPerson::new,
                        KotlinReader.INSTANCE::copied),
                Form.of("kotlin.to-string", "a data class's toString", KotlinPerson::new, Object::toString)
                        .masking(),
                Form.of("kotlin.template", "a string template", KotlinPerson::new, KotlinPerson::byTemplate),
                Form.of("kotlin.lambda", "an inlined lambda", KotlinPerson::new, KotlinPerson::byLambda),
                Form.of("kotlin.scope-function", "run { }", KotlinPerson::new, KotlinPerson::byScope),
                Form.of("kotlin.when", "the subject of when", KotlinPerson::new, KotlinPerson::byWhen),
                Form.of("kotlin.local-function", "a local function", KotlinPerson::new, KotlinPerson::byLocalFunction),
                Form.of(
                        "kotlin.extension",
                        "an extension function",
                        KotlinPerson::new,
                        KotlinReader.INSTANCE::extension),
                Form.of(
                        "kotlin.property-reference",
                        "a reference to the property",
                        KotlinPerson::new,
                        KotlinReader.INSTANCE::byReference),
                Form.of(
                        "kotlin.inline-reified",
                        "an inline function of a type",
                        KotlinPerson::new,
                        KotlinReader.INSTANCE::inlined),
                Form.of("kotlin.sequence", "a sequence", KotlinPerson::new, KotlinReader.INSTANCE::sequenced),
                Form.of("kotlin.private-property", "a private property", KotlinHolder::new, KotlinHolder::byHidden),
                Form.of("kotlin.lateinit", "a lateinit property", KotlinForms::late, KotlinHolder::getLate),
                Form.of(
                        "kotlin.getter-label",
                        "a property whose getter is labelled",
                        KotlinHolder::new,
                        KotlinHolder::getComputed),
                Form.of(
                        "kotlin.companion",
                        "a property of a companion object",
                        KotlinHolder.Companion::remembering,
                        holder -> KotlinHolder.Companion.last()),
                Form.of(
                        "kotlin.object",
                        "a property of an object",
                        KotlinRegister.INSTANCE::remembering,
                        KotlinRegister::last),
                Form.of("kotlin.delegate", "a delegated property", KotlinDelegating::new, KotlinDelegating::read));
    }

    private static KotlinHolder late(Object value) {
        return new KotlinHolder(value).withLate();
    }
}
