package org.alidade.ui.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

import org.alidade.ui.WidgetName;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * A grid of any number of rows whose first columns stay where they are, whose columns can be hidden, and whose rows may
 * change. Rows and columns are those of the content, whatever is hidden or scrolled away.
 */
public final class FrozenGrid {

    private static final int PADDING = 18;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 320;
    private static final int ROWS_MEASURED = 40;

    /**
     * A cell.
     *
     * @param column of the content
     * @param row    of the content
     */
    public record Place(int column, int row) {
    }

    private final NatTable table;
    private final GridContent content;
    private final DataLayer body;
    private final ColumnHideShowLayer columns;
    private final SelectionLayer selection;

    private FrozenGrid(Composite parent, GridContent content, Map<String, GridStyle> styles, int frozen) {
        this.content = content;
        ConfigRegistry registry = new ConfigRegistry();
        body = new DataLayer(new ContentData(content));
        body.setDefaultRowHeight(Grid.ROW_HEIGHT);
        columns = new ColumnHideShowLayer(body);
        selection = new SelectionLayer(columns);
        selection.setConfigLabelAccumulator((labels, column, row) -> label(labels, column, row));
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer freeze = new FreezeLayer(selection);
        CompositeFreezeLayer cells = new CompositeFreezeLayer(freeze, viewport, selection);
        DataLayer headings = new DefaultColumnHeaderDataLayer(new HeadingData(content));
        headings.setDefaultRowHeight(Grid.headingHeight(content));
        ILayer header = new ColumnHeaderLayer(headings, cells, selection);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        layers.setChildLayer(GridRegion.BODY, cells, 0, 1);
        table = new NatTable(parent, layers, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.configure();
        table.setTheme(new SystemColours(parent.getDisplay()));
        styles.forEach((name, style) -> Grid.register(registry, name, style));
        table.setScrollbarsMode(SWT.NONE);
        GridTip.enable(table, content);
        fit();
        FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1),
                new PositionCoordinate(freeze, frozen - 1, -1));
    }

    private void label(LabelStack labels, int position, int row) {
        int column = selection.getColumnIndexByPosition(position);
        if (column >= 0 && row < content.rows()) {
            content.style(column, row).ifPresent(labels::addLabelOnTop);
        }
    }

    /**
     * A grid of any content.
     *
     * @param frozen number of columns that stay in sight
     */
    public static FrozenGrid of(Composite parent, GridContent content, Map<String, GridStyle> styles, int frozen) {
        return new FrozenGrid(parent, content, styles, frozen);
    }

    /** Names the control. */
    public FrozenGrid named(String name) {
        WidgetName.set(table, name);
        return this;
    }

    /** The control. */
    public NatTable control() {
        return table;
    }

    /** Calls back for a double click on a cell, or Enter: with the row and the column. */
    public FrozenGrid onOpen(ObjIntConsumer<Integer> open) {
        table.addListener(SWT.MouseDoubleClick, event -> {
            int row = table.getRowPositionByY(event.y);
            int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
            if (row > 0 && column >= 0 && table.getRowIndexByPosition(row) >= 0) {
                open.accept(table.getRowIndexByPosition(row), column);
            }
        });
        table.addListener(SWT.KeyDown, event -> {
            PositionCoordinate anchor = selection.getSelectionAnchor();
            if (event.character == SWT.CR && anchor.getColumnPosition() >= 0 && anchor.getRowPosition() >= 0) {
                open.accept(anchor.getRowPosition(), selection.getColumnIndexByPosition(anchor.getColumnPosition()));
            }
        });
        return this;
    }

    /** Calls back for a click on a heading, with the column. With Ctrl or Shift, such a click selects. */
    public FrozenGrid onHeading(IntConsumer clicked) {
        table.getUiBindingRegistry().registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (grid, event) -> clicked.accept(columnAt(event.x)));
        table.getUiBindingRegistry().registerFirstMouseDownBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (grid, event) -> table.forceFocus());
        return this;
    }

    /** Calls back when others cells are selected. */
    public FrozenGrid onSelect(Runnable selected) {
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected.run();
            }
        });
        return this;
    }

    /** The selected cells, row by row. */
    public Set<Place> selected() {
        Set<Place> places = new LinkedHashSet<>();
        for (PositionCoordinate cell : selection.getSelectedCellPositions()) {
            places.add(new Place(selection.getColumnIndexByPosition(cell.getColumnPosition()), cell.getRowPosition()));
        }
        return places;
    }

    /** Selects some cells and nothing else; those that are not shown are left out. */
    public void select(Set<Place> places) {
        selection.clear();
        for (Place place : places) {
            int position = selection.getColumnPositionByIndex(place.column());
            if (position >= 0 && place.row() >= 0 && place.row() < content.rows()) {
                selection.selectCell(position, place.row(), false, true);
            }
        }
    }

    /** Selects a whole column. */
    public void selectColumn(int column) {
        int position = selection.getColumnPositionByIndex(column);
        selection.clear();
        if (position >= 0 && content.rows() > 0) {
            selection.selectRegion(position, 0, 1, content.rows());
        }
    }

    /** Selects all cells. */
    public void selectAll() {
        selection.selectAll();
    }

    /** Selects the cell at a place of the control, unless it is selected already. */
    public void selectAt(int x, int y) {
        int row = table.getRowIndexByPosition(table.getRowPositionByY(y));
        int position = selection.getColumnPositionByIndex(columnAt(x));
        if (position >= 0 && row >= 0 && row < content.rows() && !selection.isCellPositionSelected(position, row)) {
            selection.selectCell(position, row, false, false);
        }
    }

    /** The column at a place of the control; -1 if there is none. */
    public int columnAt(int x) {
        return table.getColumnIndexByPosition(table.getColumnPositionByX(x));
    }

    /** Whether a place of the control belongs to the headings. */
    public boolean isHeading(int y) {
        return table.getRowPositionByY(y) == 0;
    }

    /** Hides a column, or shows it again. */
    public void show(int column, boolean isShown) {
        if (isShown) {
            columns.showColumnIndexes(List.of(column));
        } else {
            columns.hideColumnIndexes(List.of(column));
        }
    }

    /** The columns that are hidden. */
    public List<Integer> hidden() {
        return new ArrayList<>(columns.getHiddenColumnIndexes());
    }

    /** The content has other rows. Nothing is selected then. */
    public void refresh() {
        selection.clear();
        table.refresh();
    }

    /** The content has the same rows, some of which say something else. */
    public void redraw() {
        table.redraw();
    }

    /** Makes the columns as wide as their heading and first rows need. */
    private void fit() {
        GC gc = new GC(table);
        try {
            for (int c = 0; c < content.columns(); c++) {
                int column = c;
                int widest = IntStream.range(0, Math.min(ROWS_MEASURED, content.rows()))
                        .map(row -> gc.textExtent(content.text(column, row)).x).max().orElse(0);
                int expected = Math.max(widest, gc.textExtent(content.longest(column)).x);
                int width = Math.max(expected, gc.textExtent(content.heading(column)).x) + PADDING;
                body.setColumnWidthByPosition(column, Math.max(NARROWEST, Math.min(WIDEST, width)));
            }
        } finally {
            gc.dispose();
        }
    }
}
