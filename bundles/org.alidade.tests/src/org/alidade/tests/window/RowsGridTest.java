package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.ui.grid.RowsGrid;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A grid of rows while its table is replaced, as it is when a result has been read further. */
class RowsGridTest {

    /** Where the first row is, below headings and filters. */
    private static final int TOP = 2;

    @RegisterExtension
    private final Driver driver = new Driver();
    private Shell shell;
    private RowsGrid grid;

    @BeforeEach
    void open() {
        shell = new Shell(PlatformUI.getWorkbench().getDisplay());
        GridLayoutFactory.fillDefaults().applyTo(shell);
        grid = new RowsGrid(shell, table(3, "x"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        shell.setSize(600, 400);
        shell.open();
        driver.settle();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    /** Each row holds its number, in every column. */
    private static Table table(int rows, String... columns) {
        TableBuilder table = new TableBuilder(Stream.of(columns)
                .map(id -> new Column(id, id, ColumnType.NUMBER, "", 0, rows, Direction.NEUTRAL, "A number."))
                .toList());
        for (int row = 0; row < rows; row++) {
            TableBuilder.Row cells = table.row();
            for (String column : columns) {
                cells.set(column, row);
            }
            cells.add();
        }
        return table.build();
    }

    private void show(Table table) {
        grid.show(table);
        driver.settle();
    }

    @Test
    void aSelectedRowStaysSoWhenColumnsAreJoined() {
        driver.click(grid.control(), 1, TOP + 1, SWT.NONE);

        show(table(3, "x", "y"));

        assertArrayEquals(new int[] {1}, grid.selected());
        assertEquals("y", Driver.cell(grid.control(), 2, 0));
        assertEquals("2.0000", Driver.cell(grid.control(), 2, TOP + 2));
    }

    @Test
    void nothingIsSelectedAmongOtherRows() {
        driver.click(grid.control(), 1, TOP + 1, SWT.NONE);

        show(table(5, "x"));

        assertArrayEquals(new int[0], grid.selected());
        assertEquals(TOP + 5, grid.control().getRowCount());
    }

    @Test
    void fewerRowsAndColumnsLeaveNoneOfTheFormerBehind() {
        show(table(100, "x", "y", "z"));
        driver.press(grid.control(), SWT.END, SWT.MOD1);

        show(table(1, "z"));

        NatTable control = grid.control();
        assertEquals(TOP + 1, control.getRowCount());
        assertEquals(2, control.getColumnCount());
        assertEquals("z", Driver.cell(control, 1, 0));
        assertEquals("0.0000", Driver.cell(control, 1, TOP));
    }

    @Test
    void aFilterStaysAboveItsColumn() {
        show(table(3, "x", "y"));
        driver.type(grid.control(), 2, 1, ">1");
        driver.waitFor("the filter", () -> grid.shown().length == 1);

        show(table(3, "y", "x"));

        assertEquals(">1", Driver.cell(grid.control(), 1, 1));
        assertNotEquals(">1", Driver.cell(grid.control(), 2, 1));
    }

    @Test
    void aTableWithoutRowsShowsItsHeadings() {
        show(table(0, "x", "y"));

        assertEquals(TOP, grid.control().getRowCount());
        assertEquals("y", Driver.cell(grid.control(), 2, 0));
    }
}
