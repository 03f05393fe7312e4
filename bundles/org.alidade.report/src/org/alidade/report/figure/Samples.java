package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.core.table.Column;

/**
 * The numbers of several columns, by group. A row that lacks one column still counts in the others.
 *
 * @param columns    in declared order
 * @param groups     names of the groups that have a number in any column, in the order of drawing
 * @param samples    numbers by column and group
 * @param cells      number of cells of these columns, measured or not
 * @param unmeasured how many of them are missing
 */
record Samples(List<Column> columns, List<String> groups, List<Map<String, List<Rows.Row>>> samples, int cells,
        int unmeasured) {

    Samples {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        samples = List.copyOf(samples);
    }

    static Samples of(FigureData data) {
        List<Rows> rows = data.declaration().columns().stream().map(column -> data.rows(List.of(column))).toList();
        // every row that lacks no group: so that the order of groups is that of the figure, not of its first column
        Set<String> groups = new LinkedHashSet<>(data.rows(List.of()).groups().keySet());
        groups.removeIf(name -> rows.stream().noneMatch(column -> column.groups().containsKey(name)));
        return new Samples(data.columns(), new ArrayList<>(groups), rows.stream().map(Rows::groups).toList(),
                rows.stream().mapToInt(Rows::total).sum(), rows.stream().mapToInt(Rows::unmeasured).sum());
    }

    /** The numbers of a column in a group; empty if there are none. */
    Optional<double[]> numbers(int column, int group) {
        return Optional.ofNullable(samples.get(column).get(groups.get(group))).filter(rows -> !rows.isEmpty()).map(
                rows -> rows.stream().mapToDouble(row -> row.number(columns.get(column).id())).toArray());
    }

    /**
     * A number of a column.
     *
     * @param at which row it is in
     */
    record Value(double number, FigureRow at) {
    }

    /** The numbers of a column in a group with their rows. */
    Stream<Value> values(int column, int group) {
        String id = columns.get(column).id();
        return samples.get(column).getOrDefault(groups.get(group), List.of()).stream()
                .map(row -> new Value(row.number(id), row.at()));
    }

    /** How many numbers of all columns and groups a figure does not show. */
    int outside(FigureData data) {
        int outside = 0;
        for (int column = 0; column < columns.size(); column++) {
            String id = columns.get(column).id();
            outside += (int) samples.get(column).values().stream().flatMap(List::stream)
                    .filter(row -> !data.showsX(row.number(id))).count();
        }
        return outside;
    }
}
