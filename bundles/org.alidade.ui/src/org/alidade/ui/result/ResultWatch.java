package org.alidade.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Notices when the user comes back to a result that was run again or deleted meanwhile. */
public final class ResultWatch implements IPartListener2 {

    private final ResultEditor editor;

    ResultWatch(ResultEditor editor) {
        this.editor = editor;
    }

    /** When the result was written; empty if it is not there. */
    public static Optional<FileTime> written(ResultStore store, ResultInput input) {
        try {
            return Optional.of(Files.getLastModifiedTime(store.folder(input.key()).resolve("cell.json")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) == editor
                && (editor.shown().isPresent() || editor.isDeleted())) {
            ResultInput input = (ResultInput) editor.getEditorInput();
            Optional<FileTime> now = written(new ResultStore(input.results()), input);
            if (now.isEmpty()) {
                if (!editor.isDeleted()) {
                    editor.deleted();
                }
            } else if (!now.equals(editor.shown())) {
                editor.changed();
            }
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) == editor) {
            editor.getSite().getPage().removePartListener(this);
        }
    }
}
