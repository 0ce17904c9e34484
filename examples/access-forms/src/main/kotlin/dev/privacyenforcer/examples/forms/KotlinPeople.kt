@file:Suppress("unused")

package dev.privacyenforcer.examples.forms

import dev.privacyenforcer.annotations.DataSubject
import dev.privacyenforcer.annotations.PersonalData

/** A data class, with the label on a constructor's property. */
@DataSubject("customer")
data class KotlinPerson(@PersonalData("user.contact.email") val email: Any, val name: String) {

    constructor(email: Any) : this(email, "name")

    fun byLambda(): Any = listOf(this).map { it.email }.first()

    fun byTemplate(): Any = "to $email"

    fun byScope(): Any = run { email }

    fun byWhen(): Any = when (val found = email) {
        "" -> ""
        else -> found
    }

    fun byLocalFunction(): Any {
        fun read() = email
        return read()
    }

    inline fun <reified T> typed(): T? = email as? T
}

/** Properties in the body of a class. */
@DataSubject("customer")
class KotlinHolder(value: Any) {

    @field:PersonalData("user.contact.email")
    private val hidden: Any = value

    @PersonalData("user.contact.email")
    lateinit var late: Any
        private set

    @get:PersonalData("user.contact.email")
    val computed: Any
        get() = raw

    private val raw: Any = value

    fun byHidden(): Any = hidden

    fun withLate(): KotlinHolder = apply { late = raw }

    companion object {

        @PersonalData("user.contact.email")
        private var last: Any = ""

        fun remembering(value: Any): KotlinHolder {
            last = value
            return KotlinHolder(value)
        }

        fun last(): Any = last
    }
}

/** A singleton. */
@DataSubject("customer")
object KotlinRegister {

    @PersonalData("user.contact.email")
    private var last: Any = ""

    fun remembering(value: Any): KotlinRegister = apply { last = value }

    fun last(): Any = last
}

/** A property whose value another object keeps. */
@DataSubject("customer")
class KotlinDelegating(value: Any) {

    @delegate:PersonalData("user.contact.email")
    private val lazily: Any by lazy { value }

    fun read(): Any = lazily
}

/** Access from other files. */
object KotlinReader {

    fun extension(person: KotlinPerson): Any = person.read()

    private fun KotlinPerson.read(): Any = email

    fun destructured(person: KotlinPerson): Any {
        val (email, _) = person
        return email
    }

    fun copied(person: KotlinPerson): Any = person.copy(name = "another").email

    fun byReference(person: KotlinPerson): Any = KotlinPerson::email.get(person)

    fun inlined(person: KotlinPerson): Any? = person.typed<Any>()

    fun sequenced(person: KotlinPerson): Any = sequence { yield(person.email) }.first()
}
