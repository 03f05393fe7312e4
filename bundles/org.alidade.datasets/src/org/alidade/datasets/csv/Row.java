package org.alidade.datasets.csv;

import java.util.List;

import org.alidade.core.data.Split;

/**
 * One example of a table.
 *
 * @param line   where it starts in the file, from 1
 * @param tokens the words of the text; at least one
 * @param label  as written, without blanks around
 * @param split  the part of the corpus it is assigned to
 */
record Row(long line, List<String> tokens, String label, Split split) {

    Row {
        tokens = List.copyOf(tokens);
    }
}
