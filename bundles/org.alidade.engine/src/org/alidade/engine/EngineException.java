package org.alidade.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Why a run cannot begin or go on, in one line. */
final class EngineException extends CoreException {

    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(new Status(IStatus.ERROR, "org.alidade.engine", message.strip().replaceAll("\\s*\\R\\s*", " "), cause));
    }

    /** What Java's file exceptions leave unsaid. */
    static String explained(IOException e) {
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
