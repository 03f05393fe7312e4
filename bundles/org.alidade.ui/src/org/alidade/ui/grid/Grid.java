package org.alidade.ui.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

import org.alidade.ui.WidgetName;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
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
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRegionCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * A grid of any number of rows: only what is visible is asked for. Its first columns may stay where they are, columns can
 * be hidden, and rows may change. Rows and columns are those of the content, whatever is hidden or scrolled away.
 */
public final class Grid {

    static final int ROW_HEIGHT = 24;
    private static final int LINE_HEIGHT = 18;
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

    private Grid(Composite parent, GridContent content, Map<String, GridStyle> styles, int frozen) {
        this.content = content;
        ConfigRegistry registry = new ConfigRegistry();
        body = new DataLayer(new ContentData(content));
        body.setDefaultRowHeight(ROW_HEIGHT);
        columns = new ColumnHideShowLayer(body);
        selection = new SelectionLayer(columns);
        selection.setConfigLabelAccumulator((labels, column, row) -> label(labels, column, row));
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer freeze = new FreezeLayer(selection);
        CompositeFreezeLayer cells = new CompositeFreezeLayer(freeze, viewport, selection);
        DataLayer headings = new DefaultColumnHeaderDataLayer(new HeadingData(content));
        headings.setDefaultRowHeight(headingHeight(content));
        ILayer header = new ColumnHeaderLayer(headings, cells, selection);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        layers.setChildLayer(GridRegion.BODY, cells, 0, 1);
        table = new NatTable(parent, layers, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.configure();
        table.setTheme(new SystemColours(parent.getDisplay()));
        styles.forEach((name, style) -> register(registry, name, style));
        table.setScrollbarsMode(SWT.NONE);
        GridTip.enable(table, content);
        GridKeys.enable(table, selection, viewport, OptionalInt::empty);
        fit(table, content, body);
        if (frozen > 0) {
            FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1),
                    new PositionCoordinate(freeze, frozen - 1, -1));
        }
    }

    private void label(LabelStack labels, int position, int row) {
        int column = selection.getColumnIndexByPosition(position);
        if (column >= 0 && row < content.rows()) {
            content.style(column, row).ifPresent(labels::addLabelOnTop);
        }
    }

    /** A grid of any content. */
    public static Grid of(Composite parent, GridContent content, Map<String, GridStyle> styles) {
        return new Grid(parent, content, styles, 0);
    }

    /**
     * A grid of any content.
     *
     * @param frozen number of columns that stay in sight
     */
    public static Grid of(Composite parent, GridContent content, Map<String, GridStyle> styles, int frozen) {
        return new Grid(parent, content, styles, frozen);
    }

    /** Names the control. */
    public Grid named(String name) {
        WidgetName.set(table, name);
        return this;
    }

    /** The control; its scroll bars stay visible, since one that fades away hides that there are more columns. */
    public NatTable control() {
        return table;
    }

    /** Calls back for a double click on a cell, or Enter: with the row and the column. */
    public Grid onOpen(ObjIntConsumer<Integer> open) {
        table.addListener(SWT.MouseDoubleClick, event -> {
            int row = table.getRowPositionByY(event.y);
            int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
            if (row > 0 && column >= 0 && table.getRowIndexByPosition(row) >= 0) {
                open.accept(table.getRowIndexByPosition(row), column);
            }
        });
        GridKeys.onEnter(table, () -> {
            PositionCoordinate anchor = selection.getSelectionAnchor();
            if (anchor.getColumnPosition() >= 0 && anchor.getRowPosition() >= 0) {
                open.accept(anchor.getRowPosition(), selection.getColumnIndexByPosition(anchor.getColumnPosition()));
            }
        });
        return this;
    }

    /** Calls back for a click on a heading, with the column. With Ctrl or Shift, such a click selects. */
    public Grid onHeading(IntConsumer clicked) {
        table.getUiBindingRegistry().registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (grid, event) -> clicked.accept(columnAt(event.x)));
        table.getUiBindingRegistry().registerFirstMouseDownBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (grid, event) -> table.forceFocus());
        return this;
    }

    /** Calls back when others cells are selected. */
    public Grid onSelect(Runnable selected) {
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
        List<Place> shown = places.stream().filter(place -> selection.getColumnPositionByIndex(place.column()) >= 0
                && place.row() >= 0 && place.row() < content.rows()).toList();
        selection.clear(shown.isEmpty());
        for (int i = 0; i < shown.size(); i++) {
            int position = selection.getColumnPositionByIndex(shown.get(i).column());
            if (i < shown.size() - 1) {
                selection.selectCell(position, shown.get(i).row(), false, true); // which tells nobody
            } else {
                selection.doCommand(new SelectCellCommand(selection, position, shown.get(i).row(), false, true));
            }
        }
        table.redraw();
    }

    /** Selects a whole column. */
    public void selectColumn(int column) {
        int position = selection.getColumnPositionByIndex(column);
        if (position >= 0 && content.rows() > 0) {
            selection.doCommand(
                    new SelectRegionCommand(selection, position, 0, 1, content.rows(), false, false));
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
            selection.doCommand(new SelectCellCommand(selection, position, row, false, false));
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
        body.fireLayerEvent(new ContentEvent(body, false));
    }

    /** The content has the same rows, some of which say something else. */
    public void redraw() {
        table.redraw();
    }

    /** Room for the heading of most lines. */
    static int headingHeight(GridContent content) {
        long most = IntStream.range(0, content.columns()).mapToLong(column -> content.heading(column).lines().count())
                .max().orElse(1);
        return ROW_HEIGHT + (int) (Math.max(1, most) - 1) * LINE_HEIGHT;
    }

    /** Makes a style known to a grid. */
    static void register(IConfigRegistry registry, String label, GridStyle look) {
        Style style = new Style();
        look.text().ifPresent(colour -> style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, colour));
        look.ground().ifPresent(colour -> style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, colour));
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT,
                look.alignment() == SWT.RIGHT ? HorizontalAlignmentEnum.RIGHT
                        : look.alignment() == SWT.CENTER ? HorizontalAlignmentEnum.CENTER
                                : HorizontalAlignmentEnum.LEFT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
        Optional<ICellPainter> painter = look.painter();
        painter.ifPresent(own -> registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, own,
                DisplayMode.NORMAL, label));
    }

    /** Makes the columns of a grid as wide as their heading and first rows need. */
    static void fit(NatTable table, GridContent content, DataLayer body) {
        fit(table, content, body, 0);
    }

    /** The same from a column on; the user may have drawn those before it. */
    static void fit(NatTable table, GridContent content, DataLayer body, int first) {
        GC gc = new GC(table);
        try {
            for (int c = first; c < content.columns(); c++) {
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
