package org.alidade.ui.grid;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

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

    private static final Set<Integer> ARROWS = Set.of(SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT,
            SWT.ARROW_RIGHT);

    private GridKeys() {
    }

    /**
     * From then on an arrow begins in the first column of a row, a page key scrolls as long as no cell is selected, and
     * Tab goes on to what follows.
     *
     * @param start the row in which arrows begin; that which is on top if it is empty
     */
    static void enable(NatTable table, SelectionLayer selection, ViewportLayer viewport, Supplier<OptionalInt> start) {
        table.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        table.addListener(SWT.KeyDown, event -> {
            boolean isNowhere = selection.getSelectionAnchor().getRowPosition() < 0;
            if (!isNowhere || selection.getRowCount() == 0 || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
                return;
            }
            if (ARROWS.contains(event.keyCode)) {
                int row = start.get().orElse(Math.max(0, viewport.getOriginRowPosition()));
                selection.doCommand(new SelectCellCommand(selection, 0, row, false, false));
            } else {
                scroll(viewport, event.keyCode);
            }
        });
    }

    private static void scroll(ViewportLayer viewport, int key) {
        int now = viewport.getOrigin().getY();
        int page = viewport.getClientAreaHeight();
        int end = Math.max(0, viewport.getScrollableLayer().getHeight() - page);
        switch (key) {
        case SWT.PAGE_UP -> viewport.setOriginY(Math.max(0, now - page));
        case SWT.PAGE_DOWN -> viewport.setOriginY(Math.min(end, now + page));
        case SWT.HOME -> viewport.setOriginY(0);
        case SWT.END -> viewport.setOriginY(end);
        default -> {
            // moves nothing
        }
        }
    }

    /** Enter does something with the cell that is selected, and selects no other. */
    static void onEnter(NatTable table, Runnable action) {
        for (int key : new int[] {SWT.CR, SWT.KEYPAD_CR}) {
            table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, key),
                    (grid, event) -> action.run());
        }
    }
}
