package org.alidade.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What happened in the last run of a plan. */
public final class RunLogDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(900, 560);

    private final Path plan;

    /** The log of a plan. */
    public RunLogDialog(Shell parent, Path plan) {
        super(parent);
        this.plan = plan;
    }

    /** Whether a plan has run, in this workspace. */
    public static boolean hasLog(Path plan) {
        return Files.isRegularFile(RunLog.of(plan));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.RunLog_title);
        WidgetName.set(shell, "runLog");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(plan.getFileName().toString());
        setMessage(RunLog.of(plan).toString());
        Composite area = (Composite) super.createDialogArea(parent);
        Text text = WidgetName.set(
                new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL), "runLog.text");
        text.setText(log());
        text.setSelection(text.getCharCount());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return area;
    }

    private String log() {
        try {
            return Files.readString(RunLog.of(plan));
        } catch (IOException e) {
            return Messages.bind(Messages.RunLog_unreadable, e.getMessage());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.DETAILS_ID, Messages.Failure_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.DETAILS_ID) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {log()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else {
            super.buttonPressed(button);
        }
    }
}
