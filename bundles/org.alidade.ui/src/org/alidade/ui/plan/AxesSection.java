package org.alidade.ui.plan;

import java.util.List;
import java.util.function.Consumer;

import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** The axes with their contributions, to add to, take from and put in order. */
final class AxesSection {

    private static final int TREE_WIDTH = 300;
    private static final int TREE_HEIGHT = 140;

    private final PlanContext context;
    private final TreeViewer tree;
    private final Button add;
    private final Button remove;
    private final Button up;
    private final Button down;

    /** @param selected is told the selected {@link Axis} or {@link Use} */
    AxesSection(Composite parent, FormToolkit toolkit, PlanContext context, Consumer<Object> selected) {
        this.context = context;
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(Messages.Axes_title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 4).applyTo(client);
        section.setClient(client);
        tree = tree(client);
        Composite buttons = toolkit.createComposite(client);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        add = button(buttons, toolkit, Messages.Axes_add, "axes.add", this::add);
        remove = button(buttons, toolkit, Messages.Axes_remove, "axes.remove", this::remove);
        up = button(buttons, toolkit, Messages.Axes_up, "axes.up", () -> move(-1));
        down = button(buttons, toolkit, Messages.Axes_down, "axes.down", () -> move(1));
        tree.addSelectionChangedListener(event -> {
            enable();
            selected.accept(selection());
        });
        tree.addDoubleClickListener(event -> add());
        DeleteKey.whileFocused(tree.getTree(), context.handlers(), this::remove);
        tree.setSelection(new StructuredSelection(Axis.DATASETS));
    }

    private TreeViewer tree(Composite client) {
        Composite frame = new Composite(client, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(TREE_WIDTH, TREE_HEIGHT).applyTo(frame);
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        TreeViewer viewer = new TreeViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        WidgetName.set(viewer.getTree(), "axes");
        viewer.getTree().setHeaderVisible(true);
        column(viewer, layout, PlanLabels.Column.NAME, Messages.Column_name, 50);
        column(viewer, layout, PlanLabels.Column.SETTINGS, Messages.Column_settings, 50);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new PlanTree(context.document()));
        viewer.setAutoExpandLevel(2);
        viewer.setInput(this);
        return viewer;
    }

    private void column(TreeViewer viewer, TreeColumnLayout layout, PlanLabels.Column kind, String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new PlanLabels(kind, context));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
    }

    private static Button button(Composite parent, FormToolkit toolkit, String text, String name, Runnable action) {
        Button button = WidgetName.set(toolkit.createButton(parent, text, SWT.PUSH), name);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    /** Shows the plan as it is now; what was selected stays so if it is still there. */
    void show() {
        tree.refresh();
        tree.expandAll();
        if (selection() instanceof Use use && !Axis.isInPlan(use)) {
            tree.setSelection(StructuredSelection.EMPTY);
        }
        enable();
    }

    void select(Object element) {
        tree.setSelection(new StructuredSelection(element), true);
    }

    private Object selection() {
        return tree.getStructuredSelection().getFirstElement();
    }

    private void enable() {
        int index = selection() instanceof Use use && Axis.isInPlan(use) ? uses(use).indexOf(use) : -1;
        add.setEnabled(selection() != null);
        remove.setEnabled(index >= 0);
        up.setEnabled(index > 0);
        down.setEnabled(selection() instanceof Use use && index >= 0 && index < uses(use).size() - 1);
    }

    private void add() {
        if (selection() == null) {
            return;
        }
        Axis axis = selection() instanceof Use use ? Axis.of(use) : (Axis) selection();
        AddContributionDialog dialog = new AddContributionDialog(tree.getTree().getShell(), axis,
                axis.offered(context.contributions()));
        if (dialog.open() == Window.OK && !dialog.chosen().isEmpty()) {
            List<Use> added = dialog.chosen().stream().map(Axis::use).toList();
            context.document().edit(Messages.bind(Messages.Step_add, axis.title()),
                    () -> axis.of(context.document().plan()).addAll(added));
            select(added.get(0));
        }
    }

    private void remove() {
        if (selection() instanceof Use use) {
            Axis axis = Axis.of(use);
            context.document().edit(Messages.bind(Messages.Step_remove, use.getId()), () -> uses(use).remove(use));
            select(axis);
        }
    }

    private void move(int by) {
        if (selection() instanceof Use use) {
            int index = uses(use).indexOf(use);
            context.document().edit(Messages.bind(Messages.Step_move, use.getId()),
                    () -> uses(use).move(index + by, index));
        }
    }

    private EList<Use> uses(Use use) {
        return Axis.of(use).of(context.document().plan());
    }
}
