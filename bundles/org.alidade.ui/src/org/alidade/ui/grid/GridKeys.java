package org.alidade.ui.grid;

import java.util.Set;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;

/**
 * Lets the keyboard into a grid and out of it again.
 *
 * <p><b>Differs</b> from NatTable, in which keys move nothing as long as no cell is selected, Tab goes from cell to cell
 * and never leaves, and Enter goes to the cell below.
 */
final class GridKeys {

    private static final Set<Integer> MOVING = Set.of(SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT,
            SWT.HOME, SWT.END, SWT.PAGE_UP, SWT.PAGE_DOWN);

    private GridKeys() {
    }

    /** From then on a key that moves begins in the first cell that is in sight, and Tab goes on to what follows. */
    static void enable(NatTable table, SelectionLayer selection, ViewportLayer viewport) {
        table.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        table.addListener(SWT.KeyDown, event -> {
            boolean isNowhere = selection.getSelectionAnchor().getRowPosition() < 0;
            if (isNowhere && selection.getRowCount() > 0 && MOVING.contains(event.keyCode)) {
                selection.doCommand(new SelectCellCommand(selection, 0,
                        Math.max(0, viewport.getOriginRowPosition()), false, false));
            }
        });
    }

    /** Enter does something with the cell that is selected, and selects no other. */
    static void onEnter(NatTable table, Runnable action) {
        for (int key : new int[] {SWT.CR, SWT.KEYPAD_CR}) {
            table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, key),
                    (grid, event) -> action.run());
        }
    }
}
