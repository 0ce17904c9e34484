package dev.privacyenforcer;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Stores guarded values in the columns of their bare ones, for any provider of Jakarta Persistence.
 *
 * <pre>{@code
 * @Converter
 * public final class EmailConverter extends GuardedConverter<String> {
 *     public EmailConverter() {
 *         super("user.contact.email", "customer");
 *     }
 * }
 *
 * @Convert(converter = EmailConverter.class)
 * private Guarded<String> email;
 * }</pre>
 *
 * <p>What the persistence provider takes out and puts in is infrastructure: a value that is written to its column is
 * counted as internal, at the converter, and not judged; what is loaded was collected before. That the application
 * stores the data says {@link dev.privacyenforcer.annotations.Performs} on the method that does.
 *
 * @param <T> type of the value, which the provider can store
 */
public abstract class GuardedConverter<T> implements AttributeConverter<Guarded<T>, T> {

    private final GuardedDatum datum;
    private final int site;

    /**
     * For converters of one category.
     *
     * @param category which data, such as {@code user.contact.email}
     * @param dataSubject whose data, such as {@code customer}
     */
    protected GuardedConverter(String category, String dataSubject) {
        this.datum = GuardedDatum.of(category, dataSubject);
        this.site = datum.internal(getClass(), "convertToDatabaseColumn");
    }

    /**
     * For the persistence provider.
     *
     * @throws IllegalArgumentException if the value is of another category or data subject than the column
     */
    @Override
    public final @Nullable T convertToDatabaseColumn(@Nullable Guarded<T> attribute) {
        if (attribute == null) {
            return null;
        }
        if (attribute.datum() != datum) {
            throw new IllegalArgumentException(GuardedTexts.otherColumn(getClass(), attribute.datum(), datum));
        }
        return attribute.bare(site);
    }

    /** For the persistence provider. */
    @Override
    public final @Nullable Guarded<T> convertToEntityAttribute(@Nullable T column) {
        return column == null ? null : Guarded.known(datum, column, null);
    }
}
