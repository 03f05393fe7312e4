package org.alidade.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;

import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Preview.Extent;
import org.alidade.core.setting.Settings;
import org.alidade.engine.DataPreview;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads the beginning of a data set, or all of it, in the background. */
final class PreviewReading extends Job {

    /** Examples of each split. */
    private static final int MOST = 50;

    private final DatasetDescriptor reader;
    private final Settings settings;
    private final Path dataFolder;
    private final Extent extent;
    private volatile Optional<Preview> preview = Optional.empty();
    private volatile Optional<LabelCounts> counts = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    /** @param extent whether all of it is read, to be counted */
    PreviewReading(DatasetDescriptor reader, Settings settings, Path dataFolder, Extent extent) {
        super(Messages.bind(extent == Extent.WHOLE ? Messages.Data_counting : Messages.Data_reading, reader.name()));
        this.extent = extent;
        this.reader = reader;
        this.settings = settings;
        this.dataFolder = dataFolder;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (isCount()) {
                counts = Optional.of(LabelCounts.of(DataPreview.whole(reader, settings, dataFolder, monitor)));
            } else {
                preview = Optional.of(DataPreview.read(reader, settings, dataFolder, MOST, monitor));
                counts = preview.map(LabelCounts::of);
            }
        } catch (CoreException e) {
            problem = Optional.of(e.getStatus().getMessage());
        }
        return Status.OK_STATUS;
    }

    /** Whether all of the data is counted; otherwise its first rows are read. */
    boolean isCount() {
        return extent == Extent.WHOLE;
    }

    /** What was counted; empty if it could not be read, or not yet. */
    Optional<LabelCounts> counts() {
        return counts;
    }

    /** The first rows; empty if they could not be read, or not yet, or were not wanted. */
    Optional<Preview> preview() {
        return preview;
    }

    /** One line with file and line: why it could not be read. */
    Optional<String> problem() {
        return problem;
    }
}
