package org.alidade.ui.matrix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alidade.engine.Brief;

/** The first number of a line of {@link Brief}: a training's accuracy, the mean of a probe's first summary. */
final class MainNumber {

    /** Three decimals or a percentage, then what follows the number in such a line. */
    private static final Pattern FIRST = Pattern.compile(" (-?\\d+\\.\\d+(?: %)?)(?= \u00b1| \\(|,|$)");

    private MainNumber() {
    }

    /** The number as the line has it; empty if nothing was measured. */
    static Optional<String> of(String brief) {
        int end = brief.contains(", ") ? firstPart(brief) : brief.length();
        Matcher number = FIRST.matcher(brief.substring(0, end));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /** Where the first summary ends: at the first comma outside of parentheses. */
    private static int firstPart(String brief) {
        int depth = 0;
        for (int i = 0; i < brief.length(); i++) {
            char letter = brief.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                return i;
            }
        }
        return brief.length();
    }
}
