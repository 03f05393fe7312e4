package org.alidade.ui.figure;

import java.util.EnumSet;
import java.util.Set;

import org.alidade.ui.Images;
import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a figure. */
final class FigureMenu {

    private static final Set<FigureCommand> FIRST = EnumSet.of(FigureCommand.ZOOM_IN, FigureCommand.LOGARITHMIC_X,
            FigureCommand.SELECT_ALL, FigureCommand.SAVE);

    private final FigureCanvas canvas;

    FigureMenu(FigureCanvas canvas) {
        this.canvas = canvas;
    }

    Menu menu() {
        Menu menu = new Menu(canvas);
        for (FigureCommand command : FigureCommand.values()) {
            if (FIRST.contains(command)) {
                WidgetName.set(new MenuItem(menu, SWT.SEPARATOR), "separator");
            }
            MenuItem item = new MenuItem(menu, command.style());
            item.setText(command.label());
            item.setData(command);
            command.icon().map(Images::get).ifPresent(item::setImage);
            item.addListener(SWT.Selection, event -> {
                if ((command.style() & SWT.RADIO) == 0 || item.getSelection()) {
                    command.run(canvas);
                }
            });
        }
        menu.addListener(SWT.Show, event -> update(menu));
        return menu;
    }

    private void update(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            if (item.getData() instanceof FigureCommand command) {
                item.setEnabled(command.isEnabled(canvas));
                item.setSelection(command.isChecked(canvas));
            }
        }
    }
}
