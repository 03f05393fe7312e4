package org.alidade.core.table;

import java.util.List;
import java.util.Optional;

/**
 * Which columns are summarised, and by what.
 *
 * @param columns ids of numeric columns, at least one
 * @param by      id of a text column whose values make groups, beside the summary over all rows
 */
public record SummaryDeclaration(List<String> columns, Optional<String> by) {

    public SummaryDeclaration {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A summary needs at least one column");
        }
    }
}
