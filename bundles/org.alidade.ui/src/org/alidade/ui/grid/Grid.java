package org.alidade.ui.grid;

import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

import org.alidade.ui.WidgetName;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** A grid of any number of rows: only what is visible is asked for. */
public final class Grid {

    static final int ROW_HEIGHT = 24;
    private static final int LINE_HEIGHT = 18;
    private static final int PADDING = 18;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 320;
    private static final int ROWS_MEASURED = 40;

    private final NatTable table;
    private final GridContent content;
    private final SelectionLayer selection;

    private Grid(Composite parent, GridContent content, Map<String, GridStyle> styles) {
        this.content = content;
        ConfigRegistry registry = new ConfigRegistry();
        DataLayer body = new DataLayer(new ContentData(content));
        body.setDefaultRowHeight(ROW_HEIGHT);
        body.setConfigLabelAccumulator(
                (labels, column, row) -> content.style(column, row).ifPresent(labels::addLabelOnTop));
        selection = new SelectionLayer(body);
        ViewportLayer viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        DataLayer headings = new DefaultColumnHeaderDataLayer(new HeadingData(content));
        headings.setDefaultRowHeight(headingHeight(content));
        ILayer header = new ColumnHeaderLayer(headings, viewport, selection);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        layers.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = new NatTable(parent, layers, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.configure();
        table.setTheme(new SystemColours(parent.getDisplay()));
        styles.forEach((name, style) -> register(registry, name, style));
        table.setScrollbarsMode(SWT.NONE);
        GridTip.enable(table, content);
        fit(body);
    }

    /** Room for the heading of most lines. */
    static int headingHeight(GridContent content) {
        long most = IntStream.range(0, content.columns()).mapToLong(column -> content.heading(column).lines().count())
                .max().orElse(1);
        return ROW_HEIGHT + (int) (Math.max(1, most) - 1) * LINE_HEIGHT;
    }

    /** A grid of any content. */
    public static Grid of(Composite parent, GridContent content, Map<String, GridStyle> styles) {
        return new Grid(parent, content, styles);
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
        table.addListener(SWT.MouseDoubleClick, event -> openAt(table.getColumnPositionByX(event.x),
                table.getRowPositionByY(event.y), open));
        table.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR && selection.getSelectionAnchor().getColumnPosition() >= 0) {
                open.accept(selection.getSelectionAnchor().getRowPosition(),
                        selection.getSelectionAnchor().getColumnPosition());
            }
        });
        return this;
    }

    private void openAt(int columnPosition, int rowPosition, ObjIntConsumer<Integer> open) {
        int row = table.getRowIndexByPosition(rowPosition);
        int column = table.getColumnIndexByPosition(columnPosition);
        if (rowPosition > 0 && row >= 0 && row < content.rows() && column >= 0) {
            open.accept(row, column);
        }
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

    /** Makes columns as wide as their heading and first rows need. */
    private void fit(DataLayer body) {
        fit(table, content, body);
    }

    /** Makes the columns of a grid as wide as their heading and first rows need. */
    static void fit(NatTable table, GridContent content, DataLayer body) {
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
