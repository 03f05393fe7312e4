package org.alidade.ui.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;

/**
 * Which rows of a table are shown, in which order; the table itself stays as it is. Immutable.
 *
 * @param filters what is typed above columns, by id of the column
 * @param keys    by which the rows are sorted, the first first
 * @param only    ids of the instances that alone are shown; empty if all are
 */
public record Arrangement(Map<String, String> filters, List<SortKey> keys, Optional<Set<String>> only) {

    /** All rows as the table has them. */
    public static final Arrangement NONE = new Arrangement(Map.of(), List.of(), Optional.empty());

    public Arrangement {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        keys = List.copyOf(keys);
        only = only.map(Set::copyOf);
    }

    /** With another text above a column; a blank one lets all rows through. */
    public Arrangement filtered(String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (text.isBlank()) {
            changed.remove(column);
        } else {
            changed.put(column, text.strip());
        }
        return new Arrangement(changed, keys, only);
    }

    /** With these texts alone above columns. */
    public Arrangement filtered(Map<String, String> texts) {
        return new Arrangement(texts, keys, only);
    }

    /** Sorted by one column: ascending, when it is already so descending, and then not at all. */
    public Arrangement sorted(String column) {
        return new Arrangement(filters, next(column).map(List::of).orElse(List.of()), only);
    }

    /** Sorted by a further column where the others are equal, or if it is one of them, the other way round. */
    public Arrangement sortedFurther(String column) {
        List<SortKey> changed = new ArrayList<>();
        boolean found = false;
        for (SortKey key : keys) {
            if (key.column().equals(column)) {
                found = true;
                next(column).ifPresent(changed::add);
            } else {
                changed.add(key);
            }
        }
        if (!found) {
            changed.add(new SortKey(column, SortKey.Order.ASCENDING));
        }
        return new Arrangement(filters, changed, only);
    }

    private Optional<SortKey> next(String column) {
        Optional<SortKey.Order> order = keys.stream().filter(key -> key.column().equals(column)).map(SortKey::order)
                .findFirst();
        if (order.isEmpty()) {
            return Optional.of(new SortKey(column, SortKey.Order.ASCENDING));
        }
        return order.get() == SortKey.Order.ASCENDING ? Optional.of(new SortKey(column, SortKey.Order.DESCENDING))
                : Optional.empty();
    }

    /** Only the rows of these instances, or all again. */
    public Arrangement only(Optional<Set<String>> instances) {
        return new Arrangement(filters, keys, instances);
    }

    /**
     * The rows of a table that are shown. Columns that it does not have count for nothing.
     *
     * @throws IllegalArgumentException if a filter cannot be understood; the message says what is expected
     */
    public int[] rows(Table table) {
        List<IntPredicate> conditions = new ArrayList<>();
        filters.forEach((column, text) -> {
            if (table.has(column)) {
                conditions.add(RowFilter.parse(table, table.column(column), text));
            }
        });
        String[] instances = instances(table);
        only.ifPresent(ids -> conditions
                .add(row -> row < instances.length && instances[row] != null && ids.contains(instances[row])));
        IntPredicate all = conditions.stream().reduce(IntPredicate::and).orElse(row -> true);
        int[] rows = IntStream.range(0, table.rows()).filter(all).toArray();
        for (int i = keys.size() - 1; i >= 0; i--) {
            SortKey key = keys.get(i);
            if (table.has(key.column())) {
                rows = Ranks.of(table, table.column(key.column())).sorted(rows, key.order());
            }
        }
        return rows;
    }

    /** The ids of the instances that rows are about, null where it is missing; empty if the table does not tell. */
    static String[] instances(Table table) {
        return isJoinable(table) ? table.texts(Column.INSTANCE) : new String[0];
    }

    /** Whether rows say which instance they are about. */
    static boolean isJoinable(Table table) {
        return table.has(Column.INSTANCE) && table.column(Column.INSTANCE).type() == ColumnType.TEXT;
    }
}
