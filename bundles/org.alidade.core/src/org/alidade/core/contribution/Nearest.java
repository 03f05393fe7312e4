package org.alidade.core.contribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word, or the id, that somebody probably meant who wrote one that does not exist. */
public final class Nearest {

    /** Letters that are compared, so that a text that is no word at all costs nothing. */
    private static final int MOST = 200;

    private Nearest() {
    }

    /** The word with the fewest letters to change; empty if more than a third of them would have to. */
    public static Optional<String> to(String written, Collection<String> words) {
        return sorted(written, words).stream().findFirst().filter(word -> isNear(written, word)
                || isNear(lastSegment(written), lastSegment(word)));
    }

    private static boolean isNear(String written, String word) {
        return distance(written, word) * 3 <= Math.max(compared(written).length(), compared(word).length());
    }

    /** The nearest first: by the last segments of ids, which people remember ({@code sst}), then as a whole. */
    public static List<String> sorted(String written, Collection<String> words) {
        return words.stream()
                .sorted(Comparator
                        .comparingInt((String word) -> Math.min(distance(written, word),
                                distance(lastSegment(written), lastSegment(word))))
                        .thenComparingInt(word -> distance(written, word)))
                .toList();
    }

    private static String lastSegment(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** Letters to insert, delete or replace, whatever their case (Levenshtein 1966). */
    static int distance(String one, String other) {
        String a = compared(one);
        String b = compared(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String compared(String word) {
        return word.substring(0, Math.min(MOST, word.length())).toLowerCase(Locale.ROOT);
    }
}
