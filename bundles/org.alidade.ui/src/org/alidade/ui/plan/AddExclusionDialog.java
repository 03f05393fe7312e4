package org.alidade.ui.plan;

import java.util.stream.Stream;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.PlanFactory;
import org.alidade.ui.Messages;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks which cells a plan is to leave out. */
final class AddExclusionDialog extends TitleAreaDialog {

    private final PlanContext context;
    private final Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();

    AddExclusionDialog(Shell parent, PlanContext context) {
        super(parent);
        this.context = context;
    }

    /** What was chosen; part of no plan yet. */
    Exclusion exclusion() {
        return exclusion;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.bind(Messages.Add_title, Messages.Exclusions_title));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.alidade.ui.exclusionDialog");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        setTitle(Messages.Exclusions_title);
        setMessage(Messages.Exclusions_help);
        ExclusionForm[] form = new ExclusionForm[1];
        form[0] = new ExclusionForm(area, context, exclusion, change -> {
            change.run();
            form[0].show();
            enable();
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.Add_ok);
        enable();
    }

    /** One that fixes nothing would leave out everything. */
    private void enable() {
        getButton(IDialogConstants.OK_ID).setEnabled(
                Stream.of(ExclusionFeature.values()).anyMatch(feature -> !feature.of(exclusion).isEmpty()));
    }
}
