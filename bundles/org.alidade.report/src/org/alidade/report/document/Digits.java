package org.alidade.report.document;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.alidade.report.statistics.Interval;

/** Numbers as readers of a paper expect them: about three digits that mean something, a dash for no value. */
final class Digits {

    /** Stands for a number that there isn't; templates explain it. */
    static final String NONE = "\u2013";

    private static final int DECIMALS = 3;
    private static final int PERCENT = 100;
    private static final double SMALLEST_P = .001;
    /** A spread this small against the mean comes from arithmetic, not from seeds. */
    private static final double ROUNDING = 1e-12;

    private Digits() {
    }

    /** A measured number, a dash for NaN. */
    static String number(double value) {
        return Double.isNaN(value) ? NONE : format(value, decimals(value));
    }

    /** An interval behind the number that it is of. */
    static String between(Interval interval) {
        return " [" + number(interval.lower()) + ", " + number(interval.upper()) + "]";
    }

    /** A p-value: what is far below any level says only that. */
    static Value probability(double p) {
        return Value.of(p < SMALLEST_P ? "<" + fixed(SMALLEST_P, DECIMALS) : number(p), p);
    }

    /** A difference, with its sign. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** The end of a declared range, exactly as declared. */
    static String bound(double value) {
        return Double.isInfinite(value) ? NONE : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A count, in groups of three digits. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Mean over seeds, with the standard deviation over seeds if there are several. */
    static Value spread(Optional<Estimate> estimate) {
        return Value.of(estimate.map(some -> number(some.mean()) + spread(some, 1, decimals(some.mean()), ""))
                .orElse(NONE), Estimate.mean(estimate));
    }

    /** The same for a share in [0, 1] as a percentage; the deviation is in percentage points. */
    static Value shareSpread(Optional<Estimate> share) {
        return Value.of(share.map(some -> fixed(PERCENT * some.mean(), 1) + " %" + spread(some, PERCENT, 1, " %"))
                .orElse(NONE), Estimate.mean(share));
    }

    /** Mean over seeds with its interval. */
    static Value interval(Optional<Estimate> estimate) {
        return Value.of(estimate.map(some -> number(some.mean())
                + between(some, 1, decimals(some.mean())).map(ends -> " " + ends).orElse("")).orElse(NONE),
                Estimate.mean(estimate));
    }

    /** The same for a share in [0, 1] as a percentage. */
    static Value shareInterval(Optional<Estimate> share) {
        return Value.of(share.map(some -> fixed(PERCENT * some.mean(), 1) + " %"
                + between(some, PERCENT, 1).map(ends -> " " + ends).orElse("")).orElse(NONE), Estimate.mean(share));
    }

    /** The interval of the mean alone, with as many decimals as the mean. */
    static Value ends(Optional<Estimate> estimate) {
        return Value.of(estimate.flatMap(some -> between(some, 1, decimals(some.mean()))).orElse(""));
    }

    /** The interval of a share in percent alone. */
    static Value shareEnds(Optional<Estimate> share) {
        return Value.of(share.flatMap(some -> between(some, PERCENT, 1)).orElse(""));
    }

    private static Optional<String> between(Estimate estimate, int scale, int decimals) {
        return estimate.statistics().interval().map(interval -> "[" + fixed(scale * interval.lower(), decimals) + ", "
                + fixed(scale * interval.upper(), decimals) + "]");
    }

    private static String spread(Estimate estimate, int scale, int decimals, String unit) {
        if (Double.isNaN(estimate.sd())) {
            return "";
        }
        double sd = estimate.sd() <= ROUNDING * Math.abs(estimate.mean()) ? 0 : scale * estimate.sd();
        boolean tiny = sd > 0 && sd < smallest(decimals);
        return " \u00b1 " + (tiny ? "<" + fixed(Math.pow(10, -decimals), decimals) : fixed(sd, decimals)) + unit;
    }

    /** Below this, a number would be shown as 0. */
    private static double smallest(int decimals) {
        return Math.pow(10, -decimals) / 2;
    }

    /** As many decimals as leave about three digits of a value: 0.123, 12.34, 123.4, 1234. */
    private static int decimals(double value) {
        double size = Math.abs(value);
        return size < 10 ? DECIMALS : size < 100 ? 2 : size < 1000 ? 1 : 0;
    }

    private static String format(double value, int decimals) {
        if (value != 0 && Math.abs(value) < smallest(decimals)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return fixed(value, decimals);
    }

    private static String fixed(double value, int decimals) {
        double shown = Math.abs(value) < smallest(decimals) ? 0 : value; // never -0.000
        return String.format(Locale.ROOT, "%,." + decimals + "f", shown);
    }
}
