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
    private String proposed;

    /** @param changed after every change of a field */
    PlanPlace(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(area);
        Path first = RecentPlans.folder();
        proposed = freeName(first, Messages.New_defaultName);
        name = text(Messages.New_name, "new.name", proposed, 2);
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

    /**
     * Proposes a name, unless another than the last proposed one has been typed.
     *
     * @param base numbered if the folder has a plan of this name; the default if empty
     */
    void propose(String base) {
        if (name.getText().equals(proposed) && folderProblem().isEmpty()) {
            proposed = freeName(Path.of(folder.getText().strip()), base.isEmpty() ? Messages.New_defaultName : base);
            name.setText(proposed);
            name.selectAll();
        }
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
        return folderProblem().or(this::nameProblem);
    }

    private Optional<String> folderProblem() {
        try {
            Path place = Path.of(folder.getText().strip());
            if (!place.isAbsolute() || !Files.isDirectory(place)) {
                return Optional.of(Messages.bind(Messages.New_noFolder, place));
            }
            return Files.isWritable(place) ? Optional.empty()
                    : Optional.of(Messages.bind(Messages.New_readOnly, place));
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> nameProblem() {
        try {
            Path file = file();
            if (!Path.of(folder.getText().strip()).equals(file.getParent())) {
                return Optional.of(Messages.bind(Messages.New_badName, file.getFileName()));
            }
            return Files.exists(file) ? Optional.of(Messages.bind(Messages.New_exists, file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String withExtension(String name) {
        return name + "." + PlanFiles.EXTENSION;
    }

    private static String freeName(Path folder, String base) {
        for (int number = 1;; number++) {
            String name = base + (number == 1 ? "" : "-" + number);
            if (!Files.exists(folder.resolve(withExtension(name)))) {
                return name;
            }
        }
    }
}
