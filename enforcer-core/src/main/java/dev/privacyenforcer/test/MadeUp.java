package dev.privacyenforcer.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A value of a wanted type that no program has by chance.
 *
 * @param value the value
 * @param text what is looked for
 * @param others other forms it may take
 */
record MadeUp(Object value, String text, String... others) {

    /** Common to all tests of a program: what one test left behind is not taken for the canary of another. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final int PRIME = 7_919;
    private static final int NINE_DIGITS = 730_000_000;
    private static final LocalDate FAR_AWAY = LocalDate.of(2713, 4, 9);

    /** {@return a value, or null if the type has too few to be told apart, such as boolean} */
    static @Nullable MadeUp of(Class<?> type, String field, String category) {
        int number = NUMBER.incrementAndGet();
        if (type == String.class || type == CharSequence.class || type == Object.class) {
            return text(number, field, category);
        }
        MadeUp found = number(type, number);
        return found != null ? found : other(type, number);
    }

    private static MadeUp text(int number, String field, String category) {
        String token = token(number);
        boolean mail = category.contains("email") || field.endsWith("mail") || field.endsWith("Mail");
        if (category.contains("phone")) {
            String digits = String.valueOf(nine(number));
            return new MadeUp("+999" + digits, digits);
        }
        return new MadeUp(mail ? token + "@canary.example" : token, token);
    }

    private static @Nullable MadeUp number(Class<?> type, int number) {
        int nine = nine(number);
        String text = String.valueOf(nine);
        if (type == int.class || type == Integer.class) {
            return new MadeUp(nine, text);
        } else if (type == long.class || type == Long.class || type == Number.class) {
            return new MadeUp((long) nine, text);
        } else if (type == double.class || type == Double.class) {
            return new MadeUp((double) nine, text, String.valueOf((double) nine));
        } else if (type == BigDecimal.class) {
            return new MadeUp(BigDecimal.valueOf(nine), text);
        }
        return type == BigInteger.class ? new MadeUp(BigInteger.valueOf(nine), text) : null;
    }

    private static @Nullable MadeUp other(Class<?> type, int number) {
        String token = token(number);
        if (type == byte[].class) {
            return new MadeUp(token.getBytes(StandardCharsets.UTF_8), token);
        } else if (type == char[].class) {
            return new MadeUp(token.toCharArray(), token);
        } else if (type == StringBuilder.class) {
            return new MadeUp(new StringBuilder(token), token);
        } else if (type == UUID.class) {
            UUID id = new UUID(0xca9a_0000_0000_4000L + number, 0x8000_0000_0000_0000L + (long) number * PRIME);
            return new MadeUp(id, id.toString());
        }
        return date(type, FAR_AWAY.plusDays(number));
    }

    private static @Nullable MadeUp date(Class<?> type, LocalDate day) {
        Instant instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        String text = day.toString();
        String array = day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth();
        String millis = String.valueOf(instant.toEpochMilli());
        String seconds = String.valueOf(instant.getEpochSecond());
        Object value = type == LocalDate.class
                ? day
                : type == LocalDateTime.class
                        ? day.atStartOfDay()
                        : type == Instant.class
                                ? instant
                                : type == OffsetDateTime.class
                                        ? instant.atOffset(ZoneOffset.UTC)
                                        : type == ZonedDateTime.class
                                                ? instant.atZone(ZoneOffset.UTC)
                                                : type == Date.class ? Date.from(instant) : null;
        return value == null ? null : new MadeUp(value, text, array, millis, seconds);
    }

    private static int nine(int number) {
        return NINE_DIGITS + Math.floorMod(number * PRIME, 99_999_989);
    }

    /** Letters and digits alone: no escaping changes them. */
    private static String token(int number) {
        return "canary" + Integer.toString(NINE_DIGITS + number * PRIME, Character.MAX_RADIX);
    }
}
