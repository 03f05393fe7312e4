package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.Locale;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What came of a training: how good the model is, and on how much data. */
final class TrainingDialog extends Dialog {

    private static final Point SIZE = new Point(560, 460);

    private final String title;
    private final String report;

    TrainingDialog(Shell parent, ResultStore store, CellRecord record) throws IOException {
        super(parent);
        title = record.cell().label();
        report = report(store.training((TrainingCell) record.cell()), record);
    }

    private static String report(TrainingResult result, CellRecord record) {
        StringBuilder text = new StringBuilder(Messages.Training_quality).append('\n');
        result.quality().forEach((name, value) -> text.append("  ").append(name).append(" = ")
                .append(String.format(Locale.ROOT, "%.4f", value)).append('\n'));
        text.append('\n').append(Messages.Training_counts).append('\n');
        result.counts()
                .forEach((name, value) -> text.append("  ").append(name).append(" = ").append(value).append('\n'));
        return text.append('\n').append(Messages.bind(Messages.Training_epochs, result.epochs().size(),
                String.format(Locale.ROOT, "%.1f", record.seconds()))).toString();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
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
        Composite area = (Composite) super.createDialogArea(parent);
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setText(report);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
