package org.alidade.ui.plan;

import java.util.function.Consumer;

import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Asks for a file or a folder, whichever a setting takes. */
final class PathMenu {

    private PathMenu() {
    }

    /** @param chosen is told the path, unless the user changes his mind */
    static void open(Control control, Consumer<String> chosen) {
        Menu menu = new Menu(control);
        item(menu, Messages.Settings_file, () -> take(new FileDialog(control.getShell(), SWT.OPEN).open(), chosen));
        item(menu, Messages.Settings_folder, () -> take(new DirectoryDialog(control.getShell()).open(), chosen));
        menu.addListener(SWT.Hide, event -> control.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(control.toDisplay(0, control.getSize().y));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private static void take(String path, Consumer<String> chosen) {
        if (path != null) {
            chosen.accept(path);
        }
    }
}
