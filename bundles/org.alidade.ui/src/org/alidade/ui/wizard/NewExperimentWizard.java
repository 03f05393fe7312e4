package org.alidade.ui.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.alidade.ui.plan.PlanEditor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Makes a plan from a demonstration, from nothing or from a paper's plan, and opens it. */
public final class NewExperimentWizard extends Wizard implements INewWizard {

    private final Contributions contributions = InstalledContributions.read();
    private final List<Start> starts = Start.all(contributions);
    private final StartPage start;
    private final ContributionsPage choice;
    private IWorkbench workbench;

    /** Made by the platform; proposes the demonstration. */
    public NewExperimentWizard() {
        this("");
    }

    /** @param origin that of the shipped plan to propose; the demonstration if there is none such */
    NewExperimentWizard(String origin) {
        int first = starts.stream().map(Start::origin).toList().indexOf(origin);
        start = new StartPage(starts, Math.max(0, first));
        choice = new ContributionsPage(contributions, start);
    }

    @Override
    public void init(IWorkbench bench, IStructuredSelection selection) {
        workbench = bench;
        setWindowTitle(Messages.New_title);
    }

    @Override
    public void addPages() {
        addPage(start);
        addPage(choice);
    }

    @Override
    public boolean performFinish() {
        Path file = start.place().file();
        try {
            Plan plan = start.start().source().plan();
            choice.applyTo(plan);
            plan.setName(start.place().title());
            PlanFiles.save(plan, file);
            return open(file);
        } catch (IOException e) {
            ((WizardPage) getContainer().getCurrentPage())
                    .setErrorMessage(Messages.bind(Messages.New_cannotWrite, file, e.getMessage()));
            return false;
        }
    }

    private boolean open(Path file) {
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        try {
            PlanEditor.open(page, file);
            return true;
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
