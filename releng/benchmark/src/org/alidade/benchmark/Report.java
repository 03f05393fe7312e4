package org.alidade.benchmark;

import java.util.Locale;

/** What the benchmark says. */
final class Report {

    private Report() {
    }

    static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    static String ratio(double ratio) {
        return number(ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** Whether a ratio is at least what is aimed at; nothing if nothing is. */
    static String verdict(double ratio, double target) {
        return target == 0 ? "" : String.format(Locale.ROOT, " (at least %.0f: %s)", target, met(ratio >= target));
    }

    /** Whether seconds are below what is aimed at. */
    static String limit(double seconds, double limit) {
        return String.format(Locale.ROOT, "(below %.1f: %s)", limit, met(seconds < limit));
    }

    private static String met(boolean met) {
        return met ? "met" : "MISSED";
    }
}
