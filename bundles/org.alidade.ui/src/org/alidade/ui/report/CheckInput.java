package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.ui.Images;
import org.alidade.ui.grid.Arrangement;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Something that is compared with results, line by line. It is not remembered from one start to the next. */
interface CheckInput extends IEditorInput {

    /** Id of the column that says how each line came out. */
    String OUTCOME = "outcome";

    /**
     * Compares; away from the UI thread.
     *
     * @throws IOException   if something can't be read
     * @throws CoreException if nothing can be run
     */
    Checked check(IProgressMonitor monitor) throws IOException, CoreException;

    /** How the lines are arranged at first. */
    default Arrangement arrangement() {
        return Arrangement.NONE;
    }

    /** Folder of the results whose cells can be opened; empty if there are none. */
    Optional<Path> results();

    @Override
    default boolean exists() {
        return false; // there is no file that others could open
    }

    @Override
    default ImageDescriptor getImageDescriptor() {
        return Images.descriptor(Images.REPORT);
    }

    @Override
    default IPersistableElement getPersistable() {
        return null;
    }

    @Override
    default <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
