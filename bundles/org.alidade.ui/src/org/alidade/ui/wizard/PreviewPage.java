package org.alidade.ui.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.data.Preview.Extent;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows the first rows of a data set as it is set, and asks which plan gets it. */
final class PreviewPage extends WizardPage {

    private final ReaderPage readers;
    private final ReaderSettingsPage settings;
    private final IWorkbenchPage page;
    private Target target;
    private PreviewArea preview;
    private List<Object> read = List.of();

    PreviewPage(ReaderPage readers, ReaderSettingsPage settings, IWorkbenchPage page) {
        super("preview", Messages.Data_preview_title, null);
        this.readers = readers;
        this.settings = settings;
        this.page = page;
        setMessage(Messages.Data_preview_message);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        target = new Target(area, page, this::changed);
        preview = new PreviewArea(area, () -> read(Extent.BEGINNING), () -> read(Extent.WHOLE), this::tell);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            changed();
            if (!wanted().equals(read)) {
                read(Extent.BEGINNING);
            }
        }
    }

    private void tell() {
        if (preview.isUnreadable()) {
            setMessage(Messages.Data_preview_unreadable, WARNING);
        } else {
            setMessage(Messages.Data_preview_message);
        }
    }

    private void changed() {
        setErrorMessage(target.problem().orElse(null));
        setPageComplete(target.problem().isEmpty());
        if (settings.hasPaths() && target.problem().isEmpty() && !wanted().equals(read)) {
            read(Extent.BEGINNING);
        }
    }

    private Path dataFolder() {
        return RunPreferences.read().dataFolder(target.file());
    }

    private List<Object> wanted() {
        return List.of(readers.reader().orElseThrow().id(), settings.settings(), dataFolder());
    }

    /** Reads; the first rows if other data than those that are shown are meant by now. */
    private void read(Extent extent) {
        Extent possible = wanted().equals(read) ? extent : Extent.BEGINNING;
        read = wanted();
        preview.read(new PreviewReading(readers.reader().orElseThrow(), settings.settings(), dataFolder(),
                possible));
    }

    /** Adds the data set to the plan that was chosen. */
    boolean finish() {
        try {
            target.add(settings.use());
            return true;
        } catch (IOException | PartInitException e) {
            setErrorMessage(Messages.bind(Messages.New_cannotWrite, target.file(), e.getMessage()));
            return false;
        }
    }
}
