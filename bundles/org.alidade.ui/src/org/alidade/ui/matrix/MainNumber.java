package org.alidade.ui.matrix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alidade.engine.Brief;
import org.alidade.engine.CellStatus;
import org.alidade.engine.StatusBoard.State;

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

    /** The number of a cell that has a result; NaN if there is none. */
    static double value(State state) {
        boolean hasResult = state.status() == CellStatus.DONE || state.status() == CellStatus.REUSED;
        return hasResult ? of(state.detail()).map(text -> Double.valueOf(text.replace(" %", ""))).orElse(Double.NaN)
                : Double.NaN;
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
