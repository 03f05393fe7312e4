package org.alidade.engine;

import java.nio.file.Path;

import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Preview;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** The beginning of a data set, for someone who looks whether its settings are right. */
public final class DataPreview {

    private DataPreview() {
    }

    /**
     * Reads the first examples of each split.
     *
     * @param dataFolder where relative paths start
     * @param most       examples of each split, at least 1
     * @throws CoreException              if the reader fails in any way; one line with the data set, and the file and
     *                                    line as the reader tells them
     * @throws OperationCanceledException if cancelled
     */
    public static Preview read(DatasetDescriptor dataset, Settings settings, Path dataFolder, int most,
            IProgressMonitor monitor) throws CoreException {
        return DataReading.of(dataset.contribution(),
                () -> dataset.preview(settings.resolvedAgainst(dataFolder), most, monitor));
    }

    /**
     * Reads and prepares the whole data set, as a run would.
     *
     * @param dataFolder where relative paths start
     * @throws CoreException              as {@link #read}
     * @throws OperationCanceledException if cancelled
     */
    public static Corpus whole(DatasetDescriptor dataset, Settings settings, Path dataFolder, IProgressMonitor monitor)
            throws CoreException {
        return DataReading.of(dataset.contribution(),
                () -> dataset.load(settings.resolvedAgainst(dataFolder), monitor));
    }
}
