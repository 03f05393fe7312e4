package org.alidade.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for a file to write, in one of several forms. */
public final class SaveQuestion {

    private SaveQuestion() {
    }

    /**
     * A file whose name ends as its form wants it, and that may be overwritten; empty if the user changes his mind.
     *
     * @param name  proposed, without its end
     * @param forms what people call each form, by the end of a file's name ({@code .pdf}), in order
     */
    public static Optional<Path> ask(Shell shell, String title, String name, Map<String, String> forms) {
        List<String> ends = new ArrayList<>(forms.keySet());
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(ends.stream().map(end -> "*" + end).toArray(String[]::new));
        dialog.setFilterNames(forms.values().toArray(String[]::new));
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        boolean isNamed = ends.stream().anyMatch(chosen.toLowerCase(Locale.ROOT)::endsWith);
        Path file = Path.of(isNamed ? chosen : chosen + ends.get(Math.max(0, dialog.getFilterIndex())));
        boolean isWanted = isNamed || !Files.exists(file)
                || MessageDialog.openQuestion(shell, title, Messages.bind(Messages.Save_replace, file));
        return Optional.of(file).filter(wanted -> isWanted);
    }
}
