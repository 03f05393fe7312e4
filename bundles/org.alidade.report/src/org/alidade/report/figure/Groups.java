package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.Table;

/**
 * What tells the rows of a figure apart. Panels of one figure share it, so that a group looks the same in all.
 *
 * @param column id of the text column whose values are groups; empty for one group
 * @param names  of all groups, in the order of drawing; their position decides on colour and pattern
 * @param single name of the only group, if the values are not told apart
 * @param empty  what becomes of groups without rows
 */
record Groups(Optional<String> column, List<String> names, Optional<String> single, Empty empty) {

    /** Most groups that can be told apart; if there are more they are shown together, as Jain and Wallace do. */
    static final int MOST = 8;

    /** Name of the only group of a figure that declares none. */
    static final String ALL = "all";

    Groups {
        names = List.copyOf(names);
    }

    /** What becomes of groups that are too many to be told apart. */
    enum Many {
        /** They are shown together. */
        TOGETHER,
        /** Each is shown, as kinds do that cannot do without groups. */
        EACH;

        static Many of(FigureKindDescriptor kind) {
            return kind.needs(FigureColumn.GROUP) ? EACH : TOGETHER;
        }
    }

    /** What becomes of groups without rows. */
    enum Empty {
        /** They are left out. */
        LEFT_OUT,
        /** They keep their place. */
        KEPT
    }

    /**
     * The groups of a figure.
     *
     * @param order names that come first, in this order; others follow alphabetically
     * @throws IllegalArgumentException if a table lacks the column
     */
    static Groups of(FigureDeclaration declaration, List<Table> tables, List<String> order, Many many, Empty empty) {
        List<String> names = declaration.group().map(group -> values(group, tables, order)).orElse(List.of());
        boolean together = names.size() > MOST && many == Many.TOGETHER;
        Optional<String> single = together ? Optional.of(names.size() + " groups together")
                : declaration.group().isEmpty() ? Optional.of(ALL) : Optional.empty();
        return new Groups(declaration.group(), single.map(List::of).orElse(names), single, empty);
    }

    /** The different values of a text column: some first, in their order, others alphabetically. */
    static List<String> values(String column, List<Table> tables, List<String> order) {
        TreeSet<String> found = new TreeSet<>();
        tables.forEach(table -> found.addAll(Summaries.groups(table, column)));
        List<String> names = new ArrayList<>(order);
        names.retainAll(found);
        found.removeAll(names);
        names.addAll(found);
        return names;
    }

    /** The group of a row that does not lack it. */
    String of(Table table, int row) {
        return single.orElseGet(() -> table.text(column.orElseThrow(), row));
    }
}
