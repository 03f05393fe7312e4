package org.alidade.ui.matrix;

import org.alidade.core.cell.Failure;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Why a cell has no result: what happened, in whose code. */
public final class FailureDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(820, 520);

    private final String cell;
    private final Failure failure;

    /** @param cell names the cell for people */
    public FailureDialog(Shell parent, String cell, Failure failure) {
        super(parent);
        this.cell = cell;
        this.failure = failure;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Failure_title);
        WidgetName.set(shell, "failure");
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
        setTitle(cell);
        setMessage(failure.message(), IMessageProvider.ERROR);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().applyTo(area);
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setText(report());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return area;
    }

    private String report() {
        return Messages.bind(Messages.Failure_report,
                new Object[] {failure.contribution(), failure.bundle(), failure.message(), failure.trace()});
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
            clipboard.setContents(new Object[] {cell + "\n" + report()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else {
            super.buttonPressed(button);
        }
    }
}
