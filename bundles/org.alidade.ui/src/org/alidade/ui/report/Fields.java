package org.alidade.ui.report;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Fields with a label before them and, where they name a folder or file, a button behind that browses. */
final class Fields {

    /** Room for a path. */
    static final int WIDTH = 380;

    private Fields() {
    }

    /** A line of text. */
    static Text line(Composite area, String label, String name) {
        new Label(area, SWT.NONE).setText(label);
        Text text = WidgetName.set(new Text(area, SWT.BORDER), name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    /** A button that asks for a folder. */
    static void browseFolder(Composite area, Supplier<String> now, Consumer<String> chosen) {
        browse(area, () -> {
            DirectoryDialog dialog = new DirectoryDialog(area.getShell());
            dialog.setFilterPath(now.get());
            return dialog.open();
        }, chosen);
    }

    /** A button that asks something; nothing is chosen if the answer is null, as that of the system's dialogs. */
    static void browse(Composite area, Supplier<String> ask, Consumer<String> chosen) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Messages.New_browse);
        button.addListener(SWT.Selection, event -> Optional.ofNullable(ask.get()).ifPresent(chosen));
    }
}
