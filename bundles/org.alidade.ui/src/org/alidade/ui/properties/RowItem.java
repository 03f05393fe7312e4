package org.alidade.ui.properties;

import java.util.Objects;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Messages;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * A row of a result that is selected.
 *
 * @param result which it is of
 * @param table  as it is shown
 * @param row    of the table
 * @param column that the cursor is in
 */
public record RowItem(ResultInput result, Table table, int row, Column column) implements IAdaptable {

    public RowItem {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySource.class) {
            TextProperties properties = new TextProperties();
            addTo(properties);
            return adapter.cast(properties);
        }
        return adapter == ResultInput.class ? adapter.cast(result) : null;
    }

    void addTo(TextProperties properties) {
        for (Column each : table.columns()) {
            properties.add(Messages.Properties_row, each.heading(), table.text(each.id(), row).replace('\t', ' '),
                    each.description());
        }
        String group = Messages.bind(Messages.Properties_column, column.label());
        properties.add(group, Messages.Properties_description, column.description());
        properties.add(group, Messages.Properties_id, column.id());
        properties.add(group, Messages.Properties_unit, column.unit());
        if (column.isNumeric()) {
            properties.add(group, Messages.Properties_range, column.minimum() + " .. " + column.maximum());
        }
        table.missingReasons(column.id())
                .forEach((reason, count) -> properties.add(group, Messages.bind(Messages.Properties_missing, reason),
                        Integer.toString(count)));
    }
}
