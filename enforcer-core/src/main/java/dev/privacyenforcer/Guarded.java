package dev.privacyenforcer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.privacyenforcer.hook.Guard;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that carries its category, and opens only for what the policy permits.
 *
 * <pre>{@code
 * Guarded<String> email = Guarded.of("user.contact.email", "customer", form.get("email"));
 * email.run(address -> mailer.deliver(address, text));   // denied, unless the open purpose may use it
 * log.info("registered {}", email);                      // registered [user.contact.email]
 * }</pre>
 *
 * <p>The guard of a labelled field stands where the field is read; what was read is an ordinary value, and may be kept,
 * copied, logged and thrown about. The guard of this container travels with the value. Every {@link #use} is an access
 * like the read of a labelled field: decided in the scope of the code that asks, counted exactly, shared, logged or
 * stored where {@code @Recipient} or {@code @Performs} says so. Text, JSON and serialized form withhold the value in
 * every mode.
 *
 * <p>Not guarded: what a function returns or keeps; comparing with a guess ({@link #equals}); debuggers, heap dumps,
 * {@code Unsafe}, and, where this library is on the class path or its module is opened, reflection on the private
 * field.
 *
 * <p>Immutable, as long as the value is. Two are equal if category, data subject and value are.
 *
 * @param <T> type of the value
 * @see <a href="https://gdpr-info.eu/art-25-gdpr/">GDPR Art. 25</a>
 */
@JsonDeserialize(using = GuardedDeserializer.class)
public final class Guarded<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In place of a value that withhold mode left out. */
    private static final Object WITHHELD = new Object();

    // transient, all of them: what looks for fields to write finds none
    private final transient GuardedDatum datum;
    private final transient @Nullable T value;
    private final transient @Nullable Object dataSubjectId;

    private Guarded(GuardedDatum datum, @Nullable T value, @Nullable Object dataSubjectId) {
        this.datum = datum;
        this.value = value;
        this.dataSubjectId = dataSubjectId;
    }

    /**
     * {@return the value, guarded; a decision that depends on the person asks the scope who it is}
     *
     * <p>To put a value into a container is to collect it, like the write of a labelled field: recorded, at the line
     * that does so; denied if a prohibition names it, or the open purpose may not collect it.
     *
     * @param <T> type of the value
     * @param category which data, such as {@code user.contact.email}
     * @param dataSubject whose data, such as {@code customer}
     * @param value the value; what is missing is better a null in place of this container
     * @throws ProcessingDeniedException in block mode if the policy does not permit to collect it; in withhold mode the
     *     container is empty then
     */
    public static <T> Guarded<T> of(String category, String dataSubject, T value) {
        GuardedDatum datum = GuardedDatum.of(category, dataSubject);
        return collected(datum, Objects.requireNonNull(value, "value"), null, CollectSites.here(datum));
    }

    /**
     * {@return the value, guarded, of a person whom the consent provider knows}
     *
     * @param <T> type of the value
     * @param category which data, such as {@code user.contact.email}
     * @param dataSubject whose data, such as {@code customer}
     * @param value the value
     * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does: a text, UUID or whole number
     * @throws ProcessingDeniedException as {@link #of(String, String, Object)} does
     */
    public static <T> Guarded<T> of(String category, String dataSubject, T value, Object dataSubjectId) {
        if (!(dataSubjectId instanceof CharSequence
                || dataSubjectId instanceof Number
                || dataSubjectId instanceof UUID)) {
            throw new IllegalArgumentException(GuardedTexts.noId(category, dataSubjectId));
        }
        GuardedDatum datum = GuardedDatum.of(category, dataSubject);
        return collected(datum, Objects.requireNonNull(value, "value"), dataSubjectId, CollectSites.here(datum));
    }

    /** {@return the value, guarded, whose collection was decided and counted} */
    @SuppressWarnings("unchecked") // what is withheld is handed to nobody
    static <T> Guarded<T> collected(GuardedDatum datum, T value, @Nullable Object dataSubjectId, int site) {
        Guarded<T> made = new Guarded<>(datum, value, dataSubjectId);
        boolean kept = Guard.write(made, value, site) != null;
        return kept ? made : new Guarded<>(datum, (T) WITHHELD, dataSubjectId);
    }

    /** {@return a value that was collected before, guarded; null if it is gone} */
    static <T> Guarded<T> known(GuardedDatum datum, @Nullable T value, @Nullable Object dataSubjectId) {
        return new Guarded<>(datum, value, dataSubjectId);
    }

    /** {@return which data} */
    public String category() {
        return datum.category();
    }

    /** {@return whose data} */
    public String dataSubject() {
        return datum.dataSubject();
    }

    /**
     * Uses the value.
     *
     * <p>The flow is located at the line that hands over the function; a function that is kept and handed over in
     * several places is located at the first of them in its own class, else at its class.
     *
     * @param <R> what the function returns
     * @param function gets the value; called once, or not at all
     * @return what it returned; null in withhold mode if the policy does not permit the use
     * @throws ProcessingDeniedException in block mode if the policy does not permit the use
     * @throws IllegalStateException if the value is gone, as this object was serialized
     */
    public <R> @Nullable R use(Function<? super T, ? extends R> function) {
        T opened = open(function);
        return opened == null ? null : function.apply(opened);
    }

    /**
     * Hands the value to somebody who returns nothing.
     *
     * @param task gets the value; called once, or, as in {@link #use}, not at all
     */
    public void run(Consumer<? super T> task) {
        T opened = open(task);
        if (opened != null) {
            task.accept(opened);
        }
    }

    /**
     * Makes another value of the same category and person; using the value for that is a use.
     *
     * @param <R> type of the other value
     * @param function makes it
     * @return it, guarded; null if the function made none, or as in {@link #use}
     */
    public <R> @Nullable Guarded<R> map(Function<? super T, ? extends R> function) {
        T opened = open(function);
        R other = opened == null ? null : function.apply(opened);
        return other == null ? null : known(datum, other, dataSubjectId);
    }

    private @Nullable T open(Object function) {
        return read(datum.site(function.getClass()));
    }

    /** {@return the value, or what the policy leaves of it at this access point} */
    @SuppressWarnings("unchecked") // the guard returns what it is given, or a text in place of a text
    @Nullable
    T read(int site) {
        T present = present();
        return present == null ? null : (T) Guard.read(this, present, site);
    }

    @Nullable
    Object dataSubjectId() {
        return dataSubjectId;
    }

    /** {@return the value, for the framework that stores it: counted as internal, not judged} */
    @Nullable
    T bare(int site) {
        Guard.close(Guard.open(site));
        return present();
    }

    /** {@return the value, or null if it was left out} */
    private @Nullable T present() {
        if (value == null) {
            throw new IllegalStateException(GuardedTexts.gone(datum));
        }
        return value == WITHHELD ? null : value;
    }

    GuardedDatum datum() {
        return datum;
    }

    /** Compares the values, counted as internal and never denied: collections must work. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other || !(other instanceof Guarded<?> guarded) || datum != guarded.datum || value == null) {
            return this == other;
        }
        Object token = Guard.open(datum.identity());
        try {
            return value.equals(guarded.value);
        } finally {
            Guard.close(token);
        }
    }

    @Override
    public int hashCode() {
        if (value == null) {
            return System.identityHashCode(this);
        }
        Object token = Guard.open(datum.identity());
        try {
            return 31 * datum.hashCode() + value.hashCode();
        } finally {
            Guard.close(token);
        }
    }

    /** {@return the category in brackets, in place of the value} */
    @Override
    public String toString() {
        return datum.toString();
    }

    /** For Jackson, 2 and 3: null, as of a value that is withheld. */
    @JsonValue
    private @Nullable Object json() {
        return null;
    }

    /** For Jackson: the key of a map is no value of JSON and cannot be null. */
    @JsonKey
    private String jsonKey() {
        return toString();
    }

    /** For Jackson without a deserializer of ours, which would put the value into its own message. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Guarded<?> ofJson(@Nullable Object ignored) {
        throw new IllegalArgumentException(GuardedTexts.unlabelled("a property"));
    }

    private Object writeReplace() {
        return new GuardedForm(datum.category(), datum.dataSubject());
    }

    @SuppressWarnings("UnusedVariable")
    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException(GuardedTexts.forged());
    }
}
