package org.alidade.report.html;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.report.statistics.OverSeeds;

/** Numbers as readers of a paper expect them: about three digits that mean something, a dash for no value. */
final class Digits {

    /** Stands for a number that there isn't; templates explain it. */
    static final String NONE = "\u2013";

    private static final int DECIMALS = 3;
    /** A spread this small against the mean comes from arithmetic, not from seeds. */
    private static final double ROUNDING = 1e-12;

    private Digits() {
    }

    /** A measured number, a dash for NaN. */
    static String number(double value) {
        return Double.isNaN(value) ? NONE : format(value, decimals(value));
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
    static String overSeeds(Optional<OverSeeds> statistic) {
        return statistic.map(over -> number(over.mean()) + spread(over.sd(), over.mean())).orElse(NONE);
    }

    private static String spread(OptionalDouble spread, double mean) {
        if (spread.isEmpty()) {
            return "";
        }
        double sd = spread.getAsDouble() <= ROUNDING * Math.abs(mean) ? 0 : spread.getAsDouble();
        int decimals = decimals(mean);
        boolean tiny = sd > 0 && sd < smallest(decimals);
        return " \u00b1 " + (tiny ? "<" + format(Math.pow(10, -decimals), decimals) : format(sd, decimals));
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
        return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0); // never -0
    }
}
