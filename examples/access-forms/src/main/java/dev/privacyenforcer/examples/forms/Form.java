package dev.privacyenforcer.examples.forms;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way of getting at a labelled field.
 *
 * @param id its name, {@code group.form}; never used for another form
 * @param what it in a line
 * @param holder makes an object whose labelled field holds the value; runs outside of every purpose
 * @param attempt gets the value out
 * @param residual the reason, where it is not caught
 * @param holds whether the field's type may be {@code Guarded}
 * @param masks whether it never shows the value, whatever the policy permits, as {@code toString} does
 * @param source the class to compile when the forms are tried, without its package; empty: {@code holder} and
 *     {@code attempt} hold the form
 * @param release the first JDK that has the form
 */
public record Form(
        String id,
        String what,
        Function<Object, Object> holder,
        Attempt<Object> attempt,
        @Nullable Residual residual,
        boolean holds,
        boolean masks,
        String source,
        int release) {

    /** Where forms live that are compiled when they are tried. */
    public static final String LATE = "dev.privacyenforcer.examples.late.";

    /** {@return a form} */
    @SuppressWarnings("unchecked") // what holder makes is what attempt takes
    static <H> Form of(String id, String what, Function<Object, H> holder, Attempt<? super H> attempt) {
        return new Form(id, what, holder::apply, held -> attempt.on((H) held), null, true, false, "", 17);
    }

    /** {@return a form that Maven does not compile, as its build would fail or its JDK is too old} */
    static Form late(String id, String what, String source, int release) {
        Late late = new Late(LATE + source);
        return new Form(id, what, late::hold, late::attempt, null, true, false, source, release);
    }

    /** {@return this form, which gets past the guards for a reason} */
    Form residual(Residual reason) {
        return new Form(id, what, holder, attempt, reason, holds, masks, source, release);
    }

    /** {@return this form, which needs a field of its own type} */
    Form typed() {
        return new Form(id, what, holder, attempt, residual, false, masks, source, release);
    }

    /** {@return this form, which shows something else in place of the value} */
    Form masking() {
        return new Form(id, what, holder, attempt, residual, holds, true, source, release);
    }

    /** {@return the first part of the id} */
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }
}
