package org.alidade.ui.result;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureRow;

/** Which instances the rows of a figure are about, so that brushing one figure selects in all. */
public final class FigureInstances {

    private static final String[] NONE = new String[0];

    /** By table and row, null where missing; no rows of a table that does not tell, or tells of another corpus. */
    private final List<String[]> ids;

    private FigureInstances(List<String[]> ids) {
        this.ids = ids;
    }

    /** The instances of all tables of a figure, in their order, which are of one corpus. */
    public static FigureInstances of(List<Table> tables) {
        return new FigureInstances(tables.stream().map(FigureInstances::ids).toList());
    }

    /** The same of some tables alone; the instances of others are not those that are selected. */
    static FigureInstances of(List<Table> tables, List<Boolean> concerned) {
        return new FigureInstances(IntStream.range(0, tables.size())
                .mapToObj(table -> concerned.get(table) ? ids(tables.get(table)) : NONE).toList());
    }

    private static String[] ids(Table table) {
        return table.has(Column.INSTANCE) && table.column(Column.INSTANCE).type() == ColumnType.TEXT
                ? table.texts(Column.INSTANCE)
                : NONE;
    }

    /** Whether no row says which instance it is about. */
    public boolean isEmpty() {
        return ids.stream().allMatch(table -> table.length == 0);
    }

    /** The instances of rows, each once, in the order of the tables and their rows. */
    public List<String> ids(Set<FigureRow> rows) {
        List<BitSet> chosen = ids.stream().map(table -> new BitSet(table.length)).toList();
        rows.forEach(row -> chosen.get(row.table()).set(row.row()));
        Set<String> found = new LinkedHashSet<>();
        for (int table = 0; table < ids.size(); table++) {
            String[] known = ids.get(table);
            chosen.get(table).stream().filter(row -> row < known.length && known[row] != null)
                    .forEach(row -> found.add(known[row]));
        }
        return List.copyOf(found);
    }

    /** The rows of instances. */
    public Set<FigureRow> rows(Collection<String> instances) {
        Set<String> wanted = instances instanceof Set<String> set ? set : new HashSet<>(instances);
        Set<FigureRow> rows = new HashSet<>();
        for (int table = 0; table < ids.size() && !wanted.isEmpty(); table++) {
            String[] known = ids.get(table);
            for (int row = 0; row < known.length; row++) {
                if (known[row] != null && wanted.contains(known[row])) {
                    rows.add(new FigureRow(table, row));
                }
            }
        }
        return rows;
    }
}
