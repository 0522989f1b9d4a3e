package io.github.qtloop.bench.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: three digits that count, thousands apart. */
public final class Quantity {

    private static final MathContext DIGITS = new MathContext(3);
    private static final int WHOLE = 100;

    private Quantity() {}

    /** A number with its unit, if it has one. */
    public static String of(double value, String unit) {
        return unit.isEmpty() ? of(value) : of(value) + " " + unit;
    }

    /** A number. */
    public static String of(double value) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) >= WHOLE) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        }
        return BigDecimal.valueOf(value).round(DIGITS).toPlainString();
    }

    /** A number as it was written, without zeros at the end. */
    public static String plain(double value) {
        String text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return value < WHOLE ? text : of(value);
    }

    /** How many times something is something else: two digits behind the point, or none where those say nothing. */
    public static String ratio(double value) {
        if (value >= WHOLE) {
            return of(value);
        }
        int scale = value >= 10 ? 1 : value >= 0.095 ? 2 : 3;
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }
}
