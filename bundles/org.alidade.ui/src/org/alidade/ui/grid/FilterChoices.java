package org.alidade.ui.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;

/** What can be chosen above a column of texts that has few different ones, such as classes. */
final class FilterChoices {

    private static final int MOST = 12;

    private FilterChoices() {
    }

    /** The choices of every column: none above one of numbers, or of many texts. */
    static List<List<String>> of(Table table) {
        return table.columns().stream().map(column -> of(table, column)).toList();
    }

    private static List<String> of(Table table, Column column) {
        if (column.type() != ColumnType.TEXT) {
            return List.of();
        }
        Set<String> values = new HashSet<>();
        for (String text : table.texts(column.id())) {
            if (text != null && values.add(text) && values.size() > MOST) {
                return List.of();
            }
        }
        TreeSet<String> inOrder = new TreeSet<>(NaturalOrder.INSTANCE);
        inOrder.addAll(values);
        List<String> choices = new ArrayList<>(List.of(""));
        inOrder.stream().filter(FilterChoices::canBeTyped).forEach(value -> choices.add("=" + value));
        return choices;
    }

    /** Whether a filter takes a value as it is: a bar parts alternatives, and blanks at the ends are taken off. */
    private static boolean canBeTyped(String value) {
        return !value.contains("|") && value.equals(value.strip());
    }
}
