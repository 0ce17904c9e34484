package dev.privacyenforcer.transform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, with fewer digits. */
final class Numbers {

    private static final int BAND = 10;
    private static final int LATEST_YEAR = 9999;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.DOWN);
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}\\.\\d{1,15}");
    private static final Pattern PLACE = Pattern.compile("(" + DEGREES + ")( ?[,;] ?)(" + DEGREES + ")");

    private Numbers() {}

    /** {@return the number's first digit, with zeros behind it} */
    static @Nullable Object firstDigit(Object value) {
        return changed(value, number -> number.round(ONE_DIGIT));
    }

    /** {@return degrees to one decimal: about 11 km} */
    static @Nullable Object degrees(Object value) {
        if (value instanceof String text) {
            Matcher place = PLACE.matcher(text);
            return place.matches()
                    ? degree(place.group(1)) + place.group(2) + degree(place.group(3))
                    : DEGREES.matcher(text).matches() ? degree(text) : null;
        }
        boolean fraction = value instanceof Double || value instanceof Float || value instanceof BigDecimal;
        return fraction ? changed(value, Numbers::degree) : null;
    }

    private static String degree(String text) {
        return degree(new BigDecimal(text)).toPlainString();
    }

    private static BigDecimal degree(BigDecimal degrees) {
        return degrees.setScale(1, RoundingMode.HALF_EVEN);
    }

    /** {@return the lower end of ten years; of a text, both ends} */
    static @Nullable Object tenYears(Object value) {
        if (value instanceof String text && AGE.matcher(text).matches()) {
            int lower = Integer.parseInt(text) / BAND * BAND;
            return lower + "-" + (lower + BAND - 1);
        }
        boolean years = value instanceof Number number && number.longValue() >= 0 && number.longValue() <= LATEST_YEAR;
        return years ? changed(value, number -> number.subtract(number.remainder(BigDecimal.TEN))) : null;
    }

    private static @Nullable Object changed(Object value, UnaryOperator<BigDecimal> change) {
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? (Double) change.apply(BigDecimal.valueOf(number)).doubleValue()
                    : null;
        } else if (value instanceof Float number) {
            return Float.isFinite(number)
                    ? (Float) change.apply(new BigDecimal(number.toString())).floatValue()
                    : null;
        } else if (value.getClass() == BigDecimal.class) {
            return change.apply((BigDecimal) value);
        } else if (value.getClass() == BigInteger.class) {
            return change.apply(new BigDecimal((BigInteger) value)).toBigInteger();
        }
        return whole(value, change);
    }

    private static @Nullable Object whole(Object value, UnaryOperator<BigDecimal> change) {
        if (!(value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte)) {
            return null;
        }
        long changed =
                change.apply(BigDecimal.valueOf(((Number) value).longValue())).longValue();
        if (value instanceof Integer) {
            return (int) changed;
        } else if (value instanceof Short) {
            return (short) changed;
        }
        return value instanceof Byte ? (Object) (byte) changed : changed;
    }
}
