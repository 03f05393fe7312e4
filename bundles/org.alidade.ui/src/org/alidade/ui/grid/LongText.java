package org.alidade.ui.grid;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts and weights of whole instances, made to fit into a cell or a tip. */
final class LongText {

    private static final String MORE = "\u2026";
    /** Characters that a cell may come to show. */
    private static final int CELL = 200;
    private static final int WEIGHTS = 3;
    private static final int LINE = 100;
    private static final int LINES = 20;

    private LongText() {
    }

    /** A text in one line, cut where no cell is wide enough; units that tabs separate are then separated by spaces. */
    static String line(String text) {
        String start = text.length() <= CELL ? text : text.substring(0, text.offsetByCodePoints(0, CELL / 2)) + MORE;
        return start.replaceAll("\\s", " ");
    }

    /** The first of some weights and how many there are; empty for none. */
    static String weights(float[] weights) {
        String first = IntStream.range(0, Math.min(WEIGHTS, weights.length))
                .mapToObj(i -> String.format(Locale.ROOT, "%.3f", weights[i])).collect(Collectors.joining(" "));
        return weights.length <= WEIGHTS ? first : first + " " + MORE + " (" + weights.length + ")";
    }

    /** A text in lines that fit on a screen, cut after the last of them. */
    static String block(String text) {
        StringBuilder block = new StringBuilder();
        int lines = 1;
        int line = 0;
        for (String word : text.split("\\s+")) {
            if (line > 0 && line + word.length() > LINE) {
                if (lines++ == LINES) {
                    return block.append(' ').append(MORE).toString();
                }
                block.append('\n');
                line = 0;
            }
            block.append(line > 0 ? " " : "").append(word);
            line += word.length() + 1;
        }
        return block.toString();
    }
}
