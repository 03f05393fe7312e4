package org.alidade.ui.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.RecentPlans;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for name and folder of a plan that is to be made. */
final class PlanPlace {

    private static final int COLUMNS = 3;

    private final Composite area;
    private final Text name;
    private final Text folder;

    /** @param changed after every change of a field */
    PlanPlace(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(area);
        Path first = RecentPlans.folder();
        name = text(Messages.New_name, "new.name", freeName(first), 2);
        folder = text(Messages.New_folder, "new.folder", first.toString(), 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.New_browse);
        browse.addListener(SWT.Selection, event -> browse());
        name.addListener(SWT.Modify, event -> changed.run());
        folder.addListener(SWT.Modify, event -> changed.run());
        name.selectAll();
    }

    private Text text(String label, String key, String value, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = WidgetName.set(new Text(area, SWT.SINGLE | SWT.BORDER), key);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(area.getShell());
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    void setFocus() {
        name.setFocus();
    }

    void setEnabled(boolean enabled) {
        name.setEnabled(enabled);
        folder.setEnabled(enabled);
    }

    /** Name of the plan for people. */
    String title() {
        String suffix = "." + PlanFiles.EXTENSION;
        String title = name.getText().strip();
        return title.endsWith(suffix) ? title.substring(0, title.length() - suffix.length()) : title;
    }

    /** The file to make. */
    Path file() {
        return Path.of(folder.getText().strip()).resolve(withExtension(title()));
    }

    /** Why no plan can be made there; empty if it can. */
    Optional<String> problem() {
        if (title().isBlank()) {
            return Optional.of(Messages.New_noName);
        }
        try {
            return problem(Path.of(folder.getText().strip()), file());
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> problem(Path folder, Path file) {
        if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
            return Optional.of(Messages.bind(Messages.New_noFolder, folder));
        }
        if (!folder.equals(file.getParent())) {
            return Optional.of(Messages.bind(Messages.New_badName, file.getFileName()));
        }
        if (!Files.isWritable(folder)) {
            return Optional.of(Messages.bind(Messages.New_readOnly, folder));
        }
        return Files.exists(file) ? Optional.of(Messages.bind(Messages.New_exists, file)) : Optional.empty();
    }

    private static String withExtension(String name) {
        return name + "." + PlanFiles.EXTENSION;
    }

    private static String freeName(Path folder) {
        for (int number = 1;; number++) {
            String name = Messages.New_defaultName + (number == 1 ? "" : number);
            if (!Files.exists(folder.resolve(withExtension(name)))) {
                return name;
            }
        }
    }
}
