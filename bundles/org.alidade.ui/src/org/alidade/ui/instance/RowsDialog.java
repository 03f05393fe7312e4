package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Chooses which rows are shown, other trainings among them, and in which order. */
final class RowsDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 320;

    private final Map<String, String> labels;
    private final List<String> ids;
    private final Set<String> checked = new HashSet<>();
    private CheckboxTableViewer viewer;

    /** @param labels of all rows that there may be, by id, in their order */
    RowsDialog(Shell shell, Map<String, String> labels, RowChoice choice) {
        super(shell);
        this.labels = labels;
        this.ids = new ArrayList<>(choice.order().stream().filter(labels::containsKey).toList());
        labels.keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        ids.stream().filter(choice::shows)
                .filter(id -> !id.startsWith(RowChoice.OTHER) || choice.order().contains(id)).forEach(checked::add);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Instance_rowsTitle);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.alidade.ui.rowsDialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
        Label help = new Label(area, SWT.WRAP);
        help.setText(Messages.Instance_rowsHelp);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(help);
        viewer = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
        WidgetName.set(viewer.getTable(), "rows.list");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object id) {
                return labels.get(id);
            }
        });
        viewer.setInput(ids);
        viewer.setCheckedElements(checked.toArray());
        viewer.addCheckStateListener(event -> {
            if (event.getChecked()) {
                checked.add((String) event.getElement());
            } else {
                checked.remove(event.getElement());
            }
        });
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, Messages.Axes_up, "rows.up", -1);
        button(buttons, Messages.Axes_down, "rows.down", 1);
        return area;
    }

    private void button(Composite parent, String text, String name, int by) {
        Button button = WidgetName.set(new Button(parent, SWT.PUSH), name);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> move(by));
    }

    private void move(int by) {
        Object id = viewer.getStructuredSelection().getFirstElement();
        int from = ids.indexOf(id);
        if (from >= 0 && from + by >= 0 && from + by < ids.size()) {
            ids.add(from + by, ids.remove(from));
            viewer.refresh();
            viewer.setSelection(new StructuredSelection(id), true);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetName.set(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true), "rows.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    /** What was chosen. Trainings that were not checked have no place. */
    RowChoice choice() {
        Set<String> hidden = new HashSet<>(ids);
        hidden.removeAll(checked);
        hidden.removeIf(id -> id.startsWith(RowChoice.OTHER));
        return new RowChoice(
                ids.stream().filter(id -> !id.startsWith(RowChoice.OTHER) || checked.contains(id)).toList(), hidden);
    }
}
