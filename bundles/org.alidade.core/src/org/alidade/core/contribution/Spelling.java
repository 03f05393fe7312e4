package org.alidade.core.contribution;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How declarations, and messages about them, spell constants: ATTENTION_OVERRIDE is attentionOverride. */
public final class Spelling {

    private Spelling() {
    }

    /** One constant. */
    public static String of(Enum<?> constant) {
        StringBuilder spelling = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            spelling.append(spelling.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return spelling.toString();
    }

    /** Several, sorted, separated by commas. */
    public static String of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Spelling::of).sorted().collect(Collectors.joining(", "));
    }
}
