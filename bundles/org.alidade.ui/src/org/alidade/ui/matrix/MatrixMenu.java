package org.alidade.ui.matrix;

import java.util.OptionalInt;
import java.util.function.Consumer;

import org.alidade.ui.Messages;
import org.alidade.ui.PartMenu;
import org.alidade.ui.grid.Grid;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;

/** The context menu of the matrix: on cells what anybody contributes to it, on headings what can be done with columns. */
final class MatrixMenu {

    private final MatrixPage page;
    private final Grid grid;
    private int heading = -1;

    MatrixMenu(MatrixPage page, Grid grid) {
        this.page = page;
        this.grid = grid;
    }

    void attach(PartMenu cells) {
        MenuManager columns = new MenuManager();
        columns.setRemoveAllWhenShown(true);
        columns.addMenuListener(menu -> fill(menu::add));
        Menu onCells = cells.on(grid.control());
        Menu onHeadings = columns.createContextMenu(grid.control());
        grid.control().addListener(SWT.MenuDetect, event -> {
            Point place = grid.control().toControl(event.x, event.y);
            boolean isHeading = event.detail == SWT.MENU_MOUSE && grid.isHeading(place.y);
            heading = isHeading ? grid.columnAt(place.x) : -1;
            if (!isHeading && event.detail == SWT.MENU_MOUSE) {
                grid.selectAt(place.x, place.y);
            }
            grid.control().setMenu(isHeading ? onHeadings : onCells);
        });
        grid.control().addListener(SWT.Dispose, event -> columns.dispose());
    }

    private void fill(Consumer<Action> menu) {
        int column = heading;
        if (column < 0) {
            return;
        }
        menu.accept(action(Messages.Matrix_sort, () -> page.sort(column)));
        menu.accept(action(Messages.Matrix_selectColumn, () -> grid.selectColumn(column)));
        if (!page.content().isCell(column)) {
            menu.accept(action(Messages.Matrix_group, () -> page.group(OptionalInt.of(column))));
        }
        if (page.content().lines().group().isPresent()) {
            menu.accept(action(Messages.Matrix_ungroup, () -> page.group(OptionalInt.empty())));
        }
        menu.accept(action(Messages.Matrix_hide, () -> page.show(column, false)));
        if (!grid.hidden().isEmpty()) {
            menu.accept(action(Messages.Matrix_showAll,
                    () -> grid.hidden().forEach(hidden -> page.show(hidden, true))));
        }
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
