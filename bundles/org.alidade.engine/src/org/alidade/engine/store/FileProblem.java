package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What happened to a file in words: the messages of Java's file exceptions are the bare path. */
public final class FileProblem {

    private FileProblem() {
    }

    /** One sentence that says what happened to which file. */
    public static String of(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, expected a folder";
        }
        if (e instanceof NotDirectoryException file) {
            return file.getFile() + " is no folder";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
