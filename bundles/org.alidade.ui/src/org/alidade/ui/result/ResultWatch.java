package org.alidade.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.alidade.engine.ResultStore;

/** Notices that a result was run again or deleted since it was read. UI thread. */
public final class ResultWatch {

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

    /** Looks at the result. */
    void look() {
        if (editor.shown().isEmpty() && !editor.isDeleted()) {
            return;
        }
        ResultInput input = (ResultInput) editor.getEditorInput();
        Optional<FileTime> now = written(new ResultStore(input.results()), input);
        if (now.isPresent() && !now.equals(editor.shown())) {
            editor.changed();
        } else if (now.isEmpty() && !editor.isDeleted()) {
            editor.deleted();
        }
    }
}
