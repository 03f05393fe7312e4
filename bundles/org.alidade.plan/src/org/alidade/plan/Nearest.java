package org.alidade.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {

    private Nearest() {
    }

    /** The word with the fewest letters to change; empty if more than a third of them would have to. */
    static Optional<String> to(String written, Collection<String> words) {
        return words.stream().filter(word -> distance(written, word) * 3 <= Math.max(written.length(), word.length()))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** Letters to insert, delete or replace, whatever their case (Levenshtein 1966). */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
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
}
