package org.alidade.ui.properties;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * Several rows of a result that are selected: what they have in common, and the one that is looked at.
 *
 * @param looked the row that is looked at
 * @param rows   all of them
 */
public record RowsItem(RowItem looked, List<Integer> rows) implements IAdaptable {

    public RowsItem {
        Objects.requireNonNull(looked, "looked");
        rows = List.copyOf(rows);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySource.class) {
            return adapter.cast(properties());
        }
        return adapter == ResultInput.class ? adapter.cast(looked.result()) : null;
    }

    private IPropertySource properties() {
        TextProperties properties = new TextProperties();
        properties.add(Messages.Properties_row, Messages.Properties_rowsCount, Integer.toString(rows.size()));
        for (Column each : looked.table().columns()) {
            if (each.type() == ColumnType.WEIGHTS) {
                continue; // long texts of numbers, of which it says nothing that they differ
            }
            properties.add(Messages.Properties_row, Messages.bind(Messages.Properties_rows, each.heading()),
                    each.isNumeric() ? numbers(each) : texts(each), each.description());
        }
        looked.addTo(properties);
        return properties;
    }

    /** Smallest, largest and mean of those that are there. */
    private String numbers(Column column) {
        Table table = looked.table();
        DoubleSummaryStatistics all = rows.stream().filter(row -> !table.isMissing(column.id(), row))
                .mapToDouble(row -> table.number(column.id(), row)).summaryStatistics();
        return all.getCount() == 0 ? ""
                : Messages.bind(Messages.Properties_rowsValue,
                        new Object[] {number(all.getMin()), number(all.getMax()), number(all.getAverage())});
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private String texts(Column column) {
        Set<String> texts = rows.stream().map(row -> looked.table().text(column.id(), row)).collect(Collectors.toSet());
        return texts.size() == 1 ? texts.iterator().next().replace('\t', ' ')
                : Messages.bind(Messages.Properties_rowsDifferent, texts.size());
    }
}
