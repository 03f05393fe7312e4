package org.alidade.ui.plan;

import java.util.List;
import java.util.Locale;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which of the installed contributions to put on an axis. */
final class AddContributionDialog extends Dialog {

    private static final Point SIZE = new Point(720, 480);
    private static final int DESCRIPTION_HEIGHT = 70;

    private final Axis axis;
    private final List<Descriptor> offered;
    private TableViewer table;
    private Text filter;
    private Text description;
    private List<Descriptor> chosen = List.of();

    AddContributionDialog(Shell parent, Axis axis, List<Descriptor> offered) {
        super(parent);
        this.axis = axis;
        this.offered = offered;
    }

    /** What was chosen; empty until OK. */
    List<Descriptor> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.bind(Messages.Add_title, axis.title()));
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
        filter = WidgetName.set(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "add.filter");
        filter.setMessage(Messages.Add_filter);
        filter.addListener(SWT.Modify, event -> filtered());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table(area);
        description = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DESCRIPTION_HEIGHT).applyTo(description);
        return area;
    }

    private void table(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        WidgetName.set(table.getTable(), "add.table");
        table.getTable().setHeaderVisible(true);
        column(layout, Messages.Column_name, 40, new Names());
        column(layout, Messages.Column_id, 25,
                ColumnLabelProvider.createTextProvider(element -> ((Descriptor) element).id()));
        column(layout, Messages.Column_version, 10,
                ColumnLabelProvider.createTextProvider(element -> contribution(element).version()));
        column(layout, Messages.Column_bundle, 25,
                ColumnLabelProvider.createTextProvider(element -> contribution(element).blame()));
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.addFilter(new Matches());
        table.setInput(offered);
        table.addSelectionChangedListener(event -> selected());
        table.addDoubleClickListener(event -> okPressed());
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.Add_ok);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    private void filtered() {
        table.refresh();
        if (table.getTable().getItemCount() == 1) {
            table.setSelection(new StructuredSelection(table.getElementAt(0)));
        }
        selected();
    }

    private void selected() {
        Object first = table.getStructuredSelection().getFirstElement();
        description.setText(first == null ? ""
                : (contribution(first).description() + "\n" + contribution(first).reference()).strip());
        getButton(IDialogConstants.OK_ID).setEnabled(first != null);
    }

    @Override
    protected void okPressed() {
        chosen = offered.stream().filter(table.getStructuredSelection().toList()::contains).toList();
        super.okPressed();
    }

    private static Contribution contribution(Object element) {
        return ((Descriptor) element).contribution();
    }

    private static final class Names extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return contribution(element).name();
        }

        @Override
        public Image getImage(Object element) {
            return Images.of(contribution(element).kind());
        }
    }

    private final class Matches extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            Contribution contribution = contribution(element);
            String text = String.join(" ", contribution.name(), contribution.id(), contribution.description(),
                    contribution.reference(), contribution.bundle());
            return text.toLowerCase(Locale.ROOT).contains(filter.getText().strip().toLowerCase(Locale.ROOT));
        }
    }
}
