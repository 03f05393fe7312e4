package org.alidade.core.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One setting of a contribution, as its {@code plugin.xml} declares it.
 *
 * @param key          name in plans and in code, unique within the contribution
 * @param label        what a form calls it
 * @param type         what values it takes
 * @param defaultValue the value when a plan names none; acceptable itself
 * @param minimum      smallest acceptable number, inclusive; negative infinity if there is none
 * @param maximum      largest acceptable number, inclusive; positive infinity if there is none
 * @param choices      the acceptable words of a {@link SettingType#CHOICE}, the kinds of a
 *                     {@link SettingType#CONTRIBUTION}, else empty
 * @param help         one or two sentences: meaning, unit, source
 */
public record SettingDeclaration(String key, String label, SettingType type, String defaultValue, double minimum,
        double maximum, List<String> choices, String help) {

    private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9_.-]*";

    public SettingDeclaration {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(help, "help");
        choices = List.copyOf(choices);
        if (minimum > maximum) {
            throw new IllegalArgumentException("Setting " + key + ": minimum " + minimum + " exceeds " + maximum);
        }
        if ((type == SettingType.CHOICE || type == SettingType.CONTRIBUTION) && choices.isEmpty()) {
            throw new IllegalArgumentException("Setting " + key + " is a choice without choices");
        }
    }

    /** Why a value is not acceptable, as {@code is "ten", expected an integer >= 1}; empty if it is. */
    public Optional<String> problemWith(String value) {
        return accepts(value) ? Optional.empty() : Optional.of("is \"" + value + "\", expected " + expected());
    }

    /** What is acceptable, in words: {@code an integer from 1 to 10}. */
    public String expected() {
        return switch (type) {
        case INTEGER -> "an integer" + range();
        case NUMBER -> "a number" + range();
        case CHOICE -> "one of " + String.join(", ", choices);
        case CONTRIBUTION -> "the id of an installed " + String.join(" or ", choices) + ", or nothing";
        case FLAG -> "true or false";
        case PATH -> "a path";
        case TEXT -> "text";
        };
    }

    /**
     * The one spelling of a value, so that equal values make equal cell keys: {@code 1e-3} and {@code .001} are the same.
     *
     * @throws IllegalArgumentException if the value is not acceptable
     */
    public String canonical(String value) {
        Optional<String> problem = problemWith(value);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("Setting '" + key + "' " + problem.get());
        }
        return switch (type) {
        case INTEGER -> Long.toString(Long.parseLong(value.trim()));
        case NUMBER -> Double.toString(Double.parseDouble(value.trim()) + 0.0); // -0.0 + 0.0 is 0.0
        case CHOICE, FLAG, PATH, TEXT, CONTRIBUTION -> value;
        };
    }

    private boolean accepts(String value) {
        return switch (type) {
        case INTEGER -> isWhole(value) && inRange(Long.parseLong(value.trim()));
        case NUMBER -> isNumber(value) && inRange(Double.parseDouble(value.trim()));
        case CHOICE -> choices.contains(value);
        case CONTRIBUTION -> value.isEmpty() || value.matches(IDENTIFIER);
        case FLAG -> value.equals("true") || value.equals("false");
        case PATH -> isPath(value);
        case TEXT -> true;
        };
    }

    private boolean inRange(double value) {
        return value >= minimum && value <= maximum;
    }

    private static boolean isWhole(String value) {
        try {
            Long.parseLong(value.trim());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value.trim()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            Path.of(value);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String range() {
        boolean low = minimum != Double.NEGATIVE_INFINITY;
        boolean high = maximum != Double.POSITIVE_INFINITY;
        if (low && high) {
            return " from " + plain(minimum) + " to " + plain(maximum);
        }
        return low ? " >= " + plain(minimum) : high ? " <= " + plain(maximum) : "";
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15 ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
