package org.alidade.engine;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Why a run cannot begin or go on, in one line. */
final class EngineException extends CoreException {

    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(new Status(IStatus.ERROR, "org.alidade.engine", message.strip().replaceAll("\\s*\\R\\s*", " "), cause));
    }
}
