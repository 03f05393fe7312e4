package org.alidade.ui.grid;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowDataLayer;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowColumnInViewportCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Composite;

/** The layers of a grid of rows: marks on the left, headings and filters above, rows. */
final class RowsLayers {

    private static final int MARK_WIDTH = 22;

    private final TableContent content;
    private final ConfigRegistry registry = new ConfigRegistry();
    private final DataLayer body;
    private final SelectionLayer selection;
    private final FilterRowHeaderComposite<Object> filters;
    private final NatTable table;
    private boolean showing;
    /** Number of columns for which choices were offered. */
    private int offered;

    /** @param filtered hears what is typed above the columns, by their index */
    RowsLayers(Composite parent, TableContent content, Consumer<Map<Integer, Object>> filtered) {
        this.content = content;
        body = new DataLayer(new ContentData(content));
        body.setDefaultRowHeight(Grid.ROW_HEIGHT);
        body.setConfigLabelAccumulator(
                (labels, column, row) -> content.style(column, row).ifPresent(labels::addLabelOnTop));
        selection = new SelectionLayer(body);
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        ViewportLayer viewport = new ViewportLayer(selection);
        HeadingData headingData = new HeadingData(content);
        DataLayer headings = new DefaultColumnHeaderDataLayer(headingData);
        headings.setDefaultRowHeight(Grid.headingHeight(content));
        ColumnHeaderLayer header = new ColumnHeaderLayer(headings, viewport, selection);
        filters = new FilterRowHeaderComposite<>(texts -> {
            if (!showing) {
                filtered.accept(texts);
            }
        }, header, headingData, registry);
        filters.getFilterRowDataLayer().setDefaultRowHeight(Grid.ROW_HEIGHT);
        DataLayer marks = new DataLayer(new Marks(), MARK_WIDTH, Grid.ROW_HEIGHT);
        RowHeaderLayer left = new RowHeaderLayer(marks, viewport, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headingData, new Marks())),
                left,
                filters);
        GridLayer grid = new GridLayer(viewport, filters, left, corner);
        table = new NatTable(parent, grid, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.configure();
        table.setTheme(new SystemColours(parent.getDisplay()));
        TableContent.styles(parent.getDisplay()).forEach((name, style) -> Grid.register(registry, name, style));
        table.setScrollbarsMode(SWT.NONE); // a bar that fades away hides that there are more columns
        GridTip.enable(table, content);
        GridKeys.enable(table, selection, viewport, content::firstMarked);
        fit(0);
    }

    NatTable control() {
        return table;
    }

    SelectionLayer selection() {
        return selection;
    }

    /** Forgets what could be chosen above the columns. */
    private void withdraw() {
        for (int column = 0; column < offered; column++) {
            registry.unregisterConfigAttribute(EditConfigAttributes.CELL_EDITOR, DisplayMode.NORMAL, label(column));
        }
        offered = 0;
    }

    /** Makes columns as wide as they need, from one on. */
    void fit(int first) {
        Grid.fit(table, content, body, first);
    }

    /** Shows other rows under the same columns. */
    void rowsChanged() {
        body.fireLayerEvent(new ContentEvent(body, false));
    }

    /** Shows other rows under other columns. */
    void columnsChanged() {
        withdraw();
        body.fireLayerEvent(new ContentEvent(body, true));
    }

    /** Offers choices above columns: nothing where a list is empty. */
    void offer(List<List<String>> choices) {
        withdraw();
        offered = choices.size();
        for (int column = 0; column < offered; column++) {
            List<String> values = choices.get(column);
            if (!values.isEmpty()) {
                ComboBoxCellEditor editor = new ComboBoxCellEditor(values, values.size());
                editor.setFreeEdit(true);
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor, DisplayMode.NORMAL,
                        label(column));
            }
        }
    }

    private static String label(int column) {
        return FilterRowDataLayer.FILTER_ROW_COLUMN_LABEL_PREFIX + column;
    }

    /** Shows texts above the columns without telling anyone. */
    void showFilters(Map<Integer, Object> texts) {
        showing = true;
        try {
            filters.getFilterRowDataLayer().getFilterRowDataProvider().setFilterIndexToObjectMap(texts);
        } finally {
            showing = false;
        }
        table.redraw();
    }

    /** Opens the filter above a column. */
    void editFilter(int column) {
        table.doCommand(new ShowColumnInViewportCommand(column));
        for (int position = 1; position < table.getColumnCount(); position++) {
            ILayerCell cell = table.getCellByPosition(position, 1);
            if (cell != null && cell.getColumnIndex() == column) {
                table.doCommand(new EditCellCommand(table, registry, cell));
                return;
            }
        }
    }

    /** Calls back for a click on a heading: with the keys that were held down, and the column. */
    void onHeadingClick(ObjIntConsumer<Integer> clicked) {
        for (int keys : new int[] {SWT.NONE, SWT.MOD2}) {
            table.getUiBindingRegistry().registerFirstSingleClickBinding(new HeadingMatcher(keys),
                    (grid, event) -> clicked.accept(
                            table.getColumnIndexByPosition(table.getColumnPositionByX(event.x)), keys));
        }
    }

    /** Whether a height is that of a row, not of a heading or filter. */
    boolean isRow(int y) {
        return table.getRowPositionByY(y) > 1;
    }

    /** Scrolls to a position. */
    void reveal(int position) {
        table.doCommand(new ShowRowInViewportCommand(position));
    }

    /** A click on a heading, but not on the filter below it, which lies in the same region. */
    private static final class HeadingMatcher extends MouseEventMatcher {

        HeadingMatcher(int keys) {
            super(keys, GridRegion.COLUMN_HEADER, LEFT_BUTTON);
        }

        @Override
        public boolean matches(NatTable grid, MouseEvent event, LabelStack regions) {
            return super.matches(grid, event, regions) && !regions.hasLabel(GridRegion.FILTER_ROW);
        }
    }

    /** On the left: a dot beside selected rows, since a colour alone is not enough. */
    private final class Marks implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return row < content.rows() && content.isMarked(row) ? "\u25cf" : "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Marks cannot be edited");
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public int getRowCount() {
            return content.rows();
        }
    }
}
