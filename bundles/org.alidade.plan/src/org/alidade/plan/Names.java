package org.alidade.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as declarations spell them: LEAVE_ONE_OUT is leaveOneOut. */
public final class Names {

    private Names() {
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
        return constants.stream().map(Names::of).sorted().collect(Collectors.joining(", "));
    }
}
