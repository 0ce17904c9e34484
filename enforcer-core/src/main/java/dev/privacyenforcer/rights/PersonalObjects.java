package dev.privacyenforcer.rights;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a program in which data of one person are: what {@code DataSubjectExport} and {@code ErasurePlan} go
 * through.
 *
 * <pre>{@code
 * PersonalObjects.of("customer", customer.number(), customer, orders.of(customer))
 * }</pre>
 *
 * <p>All that can be reached from them is looked at: fields, inherited ones too, elements of collections, maps, arrays
 * and optionals. An object with {@code @DataSubjectId} is about the person whom that names; one without is about the
 * person of the object it was reached from, and the given ones about the given person. Load from databases before what
 * is to be seen: proxies are refused.
 *
 * @param dataSubject what the person is to us, such as {@code customer}
 * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does: a text, UUID or whole number
 * @param roots where to begin
 * @param except categories that are left out of exports, with everything beneath them
 * @param bindings labels for classes that carry none
 */
public record PersonalObjects(
        String dataSubject, Object dataSubjectId, List<Object> roots, List<String> except, Bindings bindings) {

    /** Copies the lists. */
    public PersonalObjects {
        Objects.requireNonNull(dataSubject, "dataSubject");
        Objects.requireNonNull(dataSubjectId, "dataSubjectId");
        Objects.requireNonNull(bindings, "bindings");
        roots = List.copyOf(roots);
        except = List.copyOf(except);
    }

    /**
     * {@return the objects of a person}
     *
     * @param dataSubject what the person is to us, such as {@code customer}
     * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does
     * @param roots where to begin
     */
    public static PersonalObjects of(String dataSubject, Object dataSubjectId, Object... roots) {
        return new PersonalObjects(dataSubject, dataSubjectId, Arrays.asList(roots), List.of(), Bindings.NONE);
    }

    /**
     * {@return the same without some data in exports, such as passwords; that they are left out is told}
     *
     * @param categories each with everything beneath it
     */
    public PersonalObjects except(String... categories) {
        List<String> all = new ArrayList<>(except);
        all.addAll(Arrays.asList(categories));
        return new PersonalObjects(dataSubject, dataSubjectId, roots, all, bindings);
    }

    /**
     * {@return the same with labels for classes that carry none}
     *
     * @param labels what an agent weaves by
     */
    public PersonalObjects binding(Bindings labels) {
        return new PersonalObjects(dataSubject, dataSubjectId, roots, except, labels);
    }

    /**
     * {@return what can be reached from the roots}
     *
     * @param boxes the class of values that carry their category themselves
     */
    public ObjectGraph walk(Class<?> boxes) {
        return new ObjectWalk(this, boxes).graph();
    }

    /** {@return whether a category is left out of exports} */
    public boolean leavesOut(String category) {
        return except.stream().anyMatch(key -> Taxonomy.covers(key, category));
    }

    /** {@return whether an identifier is that of the person} */
    public boolean isPerson(@Nullable Object id) {
        return dataSubjectId.equals(id) || (id != null && text(dataSubjectId).equals(text(id)));
    }

    /** Of values that are the same text for the same person only. */
    private static Object text(Object id) {
        return id instanceof CharSequence || id instanceof Number || id instanceof UUID ? id.toString() : id;
    }

    /** Keeps the person to itself. */
    @Override
    public String toString() {
        return "objects of a " + dataSubject;
    }
}
