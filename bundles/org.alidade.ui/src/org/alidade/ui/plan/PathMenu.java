package org.alidade.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Asks for a file or a folder, whichever a setting takes. */
final class PathMenu {

    private PathMenu() {
    }

    /** @param chosen is told the path, unless the user changes his mind */
    static void open(Control control, Consumer<String> chosen) {
        Menu menu = new Menu(control);
        item(menu, Messages.Settings_file, () -> file(control.getShell()).ifPresent(chosen));
        item(menu, Messages.Settings_folder, () -> folder(control.getShell()).ifPresent(chosen));
        menu.addListener(SWT.Hide, event -> control.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(control.toDisplay(0, control.getSize().y));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** A file that the user chooses; empty if he changes his mind. */
    static Optional<String> file(Shell shell) {
        return Optional.ofNullable(new FileDialog(shell, SWT.OPEN).open());
    }

    /** A folder that the user chooses; empty if he changes his mind. */
    static Optional<String> folder(Shell shell) {
        return Optional.ofNullable(new DirectoryDialog(shell).open());
    }
}
