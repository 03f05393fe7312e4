package org.alidade.ui.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.navigator.RecentPlans;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;

/** Brings an edited plan and its file together as the user wants it: asks, and says what went wrong. */
final class PlanSaving {

    private final IWorkbenchPartSite site;
    private final PlanDocument document;

    PlanSaving(IWorkbenchPartSite site, PlanDocument document) {
        this.site = site;
        this.document = document;
    }

    /** Writes the file, if somebody else has changed it only when the user wants that; whether it was written. */
    boolean save() {
        boolean isOthers = document.isFileChanged() && Files.exists(document.file());
        return (!isOthers || MessageDialog.openQuestion(shell(), Messages.FileWatch_title,
                Messages.bind(Messages.PlanEditor_overwrite, document.file()))) && write(document.file());
    }

    /** Where the user wants the plan written; empty for nowhere. */
    Optional<Path> askForFile() {
        FileDialog dialog = new FileDialog(shell(), SWT.SAVE);
        dialog.setFilterPath(String.valueOf(document.file().getParent()));
        dialog.setFileName(document.file().getFileName().toString());
        dialog.setFilterExtensions(new String[] {"*." + PlanFiles.EXTENSION});
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /**
     * Writes another file, asking before anything is lost; whether it was written, and is the document's file now. Its
     * relative paths lead where they led before.
     */
    boolean saveAs(Path chosen, DataPaths paths) {
        boolean hasExtension = chosen.toString().endsWith("." + PlanFiles.EXTENSION);
        Path target = hasExtension ? chosen : Path.of(chosen + "." + PlanFiles.EXTENSION);
        if (target.equals(document.file())) {
            return save();
        }
        if (site.getPage().findEditor(new PlanInput(target)) != null) {
            problem(target, Messages.PlanEditor_openElsewhere);
            return false;
        }
        boolean wanted = hasExtension || !Files.exists(target) || MessageDialog.openQuestion(shell(),
                Messages.PlanEditor_saveAs, Messages.bind(Messages.Save_replace, target));
        if (wanted && writeElsewhere(target, paths)) {
            RecentPlans.add(target);
            return true;
        }
        return false;
    }

    private boolean writeElsewhere(Path target, DataPaths paths) {
        RunPreferences preferences = RunPreferences.read();
        List<DataPaths.Move> moves = paths.moves(document.plan().eContents(),
                preferences.dataFolder(document.file()), preferences.dataFolder(target));
        if (moves.isEmpty()) {
            return write(target);
        }
        document.edit(Messages.Step_paths, () -> moves.forEach(DataPaths.Move::apply));
        boolean isWritten = write(target);
        if (!isWritten) {
            document.undo();
        }
        return isWritten;
    }

    private boolean write(Path target) {
        try {
            document.saveAs(target);
            return true;
        } catch (IOException e) {
            problem(target, e.getMessage());
            return false;
        }
    }

    private void problem(Path target, String reason) {
        MessageDialog.openError(shell(), Messages.PlanEditor_cannotSave,
                Messages.bind(Messages.PlanEditor_cannotSave_message, target, reason));
    }

    /** Reads the file again, and what was not saved is lost; whether that was possible. */
    boolean revert() {
        try {
            document.revert();
            return true;
        } catch (PlanFileException e) {
            MessageDialog.openError(shell(), Messages.PlanEditor_cannotRead, e.getMessage());
            return false;
        }
    }

    /** Asks what to do about a file that somebody else has changed, and says when it is gone. */
    void fileChanged() {
        if (!Files.exists(document.file())) {
            document.keep();
            MessageDialog.openWarning(shell(), Messages.FileWatch_title,
                    Messages.bind(Messages.FileWatch_deleted, document.file()));
        } else if (MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.FileWatch_title,
                Messages.bind(Messages.FileWatch_changed, document.file()), 0, Messages.FileWatch_reload,
                Messages.FileWatch_keep) != 0 || !revert()) {
            document.keep();
        }
    }

    private Shell shell() {
        return site.getShell();
    }
}
