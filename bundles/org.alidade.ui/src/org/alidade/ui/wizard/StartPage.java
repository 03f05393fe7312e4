package org.alidade.ui.wizard;

import java.util.List;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for name and folder of an experiment, and what it begins with. */
final class StartPage extends WizardPage {

    private static final int LIST_HEIGHT = 220;
    private static final int LIST_WIDTH = 560;
    private static final int DESCRIPTION_HEIGHT = 80;

    private final List<Start> starts;
    private final int first;
    private PlanPlace place;
    private TableViewer list;
    private Text description;

    /** @param first which of the starts is proposed */
    StartPage(List<Start> starts, int first) {
        super("start", Messages.New_title, null);
        this.starts = starts;
        this.first = first;
        setMessage(Messages.New_message);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        place = new PlanPlace(area, this::check);
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.New_start);
        GridDataFactory.fillDefaults().indent(0, 6).applyTo(label);
        createList(area);
        description = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(LIST_WIDTH, DESCRIPTION_HEIGHT).applyTo(description);
        list.addSelectionChangedListener(event -> selected());
        list.setSelection(new StructuredSelection(starts.get(first)), true);
        setControl(area);
        place.setFocus();
        check();
    }

    private void createList(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(LIST_WIDTH, LIST_HEIGHT).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        list = new TableViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        WidgetName.set(list.getTable(), "new.start");
        list.getTable().setHeaderVisible(true);
        column(layout, Messages.Column_name, 60,
                ColumnLabelProvider.createTextProvider(element -> ((Start) element).name()));
        column(layout, Messages.New_origin, 40,
                ColumnLabelProvider.createTextProvider(element -> ((Start) element).origin()));
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setInput(starts);
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(list, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
    }

    private void selected() {
        description.setText(start().description());
        place.propose(start().origin().replace('/', '-'));
        check();
    }

    private void check() {
        setErrorMessage(place.problem().orElse(null));
        setPageComplete(place.problem().isEmpty());
    }

    /** What was chosen. */
    Start start() {
        return list.getStructuredSelection().getFirstElement() instanceof Start chosen ? chosen : starts.get(first);
    }

    PlanPlace place() {
        return place;
    }
}
