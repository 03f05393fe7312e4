package org.alidade.ui.wizard;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.ui.Messages;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Chooses one of the installed data sets, sets it, looks at its first rows and adds it to a plan. */
public final class DatasetWizard extends Wizard implements INewWizard, IImportWizard {

    private IWorkbench workbench;
    private PreviewPage preview;

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
        setWindowTitle(Messages.Data_title);
    }

    @Override
    public void addPages() {
        Contributions contributions = InstalledContributions.read();
        ReaderPage readers = new ReaderPage(contributions);
        ReaderSettingsPage settings = new ReaderSettingsPage(readers);
        preview = new PreviewPage(readers, settings, workbench.getActiveWorkbenchWindow().getActivePage());
        addPage(readers);
        addPage(settings);
        addPage(preview);
    }

    @Override
    public boolean performFinish() {
        return preview.finish();
    }
}
