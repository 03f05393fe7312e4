package org.alidade.probes.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

import org.alidade.core.setting.Settings;

/** Settings that hold several numbers, separated by commas. */
public final class NumberList {

    private NumberList() {
    }

    /**
     * Different whole numbers in the given order, such as seeds.
     *
     * @throws IllegalArgumentException if the text is not such a list; the message names setting and item
     */
    public static List<Long> wholes(Settings settings, String key) {
        return items(settings, key, Long::valueOf, "a whole number");
    }

    /**
     * Different real numbers in the given order.
     *
     * @param low  smallest acceptable one
     * @param high largest acceptable one
     * @throws IllegalArgumentException if the text is not such a list; the message names setting and item
     */
    public static List<Double> reals(Settings settings, String key, double low, double high) {
        String expected = "a number from " + low + " to " + high;
        return items(settings, key, item -> {
            double number = Double.parseDouble(item);
            if (!(number >= low && number <= high)) {
                throw new NumberFormatException(item);
            }
            return number;
        }, expected);
    }

    private static <N> List<N> items(Settings settings, String key, Function<String, N> parser, String expected) {
        List<N> items = new ArrayList<>();
        String text = settings.text(key).trim();
        for (String item : text.isEmpty() ? new String[0] : text.split(",")) {
            try {
                items.add(parser.apply(item.trim()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Setting '" + key + "' is \"" + text + "\", with the item \""
                        + item.trim() + "\", expected " + expected + " in a list separated by commas", e);
            }
        }
        return List.copyOf(new LinkedHashSet<>(items));
    }
}
