package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Composite;

/** The tree of a plan's parts: names and settings, filtered by what is searched for, put in order by dragging. */
final class PlanTreeViewer {

    private static final Transfer[] TRANSFERS = {LocalSelectionTransfer.getTransfer()};

    private final PlanContext context;
    private final PlanEdits edits;
    private final TreeViewer viewer;
    private String wanted = "";

    /** @param frame is filled with the tree */
    PlanTreeViewer(Composite frame, PlanContext context, PlanEdits edits) {
        this.context = context;
        this.edits = edits;
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        WidgetName.set(viewer.getTree(), "axes");
        viewer.getTree().setHeaderVisible(true);
        column(layout, PlanLabels.Column.NAME, Messages.Column_name, 60);
        column(layout, PlanLabels.Column.SETTINGS, Messages.Column_settings, 40);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new PlanTree(context.document()));
        viewer.addFilter(new Wanted());
        viewer.setAutoExpandLevel(2);
        viewer.setInput(this);
        viewer.addDragSupport(DND.DROP_MOVE, TRANSFERS, new Drag());
        viewer.addDropSupport(DND.DROP_MOVE, TRANSFERS, new Drop());
    }

    private void column(TreeColumnLayout layout, PlanLabels.Column kind, String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new PlanLabels(kind, context));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows only the parts whose line has all words of a text. */
    void search(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        refresh();
    }

    /** Shows the plan as it is now; what was selected stays so if it is still there. */
    void refresh() {
        viewer.refresh();
        viewer.expandAll();
        List<?> selected = selection();
        List<?> present = selected.stream().filter(element -> !(element instanceof EObject part)
                || Branch.isInPlan(part)).toList();
        if (present.size() < selected.size()) {
            viewer.setSelection(new StructuredSelection(present));
        }
    }

    /** {@link Branch branches} and parts of the plan. */
    List<?> selection() {
        return viewer.getStructuredSelection().toList();
    }

    /** The parts of the plan among them. */
    List<EObject> parts() {
        return selection().stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    void select(List<?> elements) {
        viewer.setSelection(new StructuredSelection(new ArrayList<>(elements)), true);
    }

    private final class Wanted extends ViewerFilter {

        @Override
        public boolean select(Viewer tree, Object parent, Object element) {
            if (wanted.isEmpty() || element instanceof Branch) {
                return true;
            }
            String line = Stream.of(PlanLabels.Column.values())
                    .map(column -> new PlanLabels(column, context)).map(labels -> labels.getToolTipText(element)
                            + " " + labels.getText(element))
                    .reduce("", String::concat).toLowerCase(Locale.ROOT);
            return Stream.of(wanted.split("\\s+")).allMatch(line::contains);
        }
    }

    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = parts().size() == 1;
            LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    /** Within the list that a part belongs to. */
    private final class Drop extends ViewerDropAdapter {

        Drop() {
            super(viewer);
            setSelectionFeedbackEnabled(false);
        }

        @Override
        public boolean validateDrop(Object target, int operation, TransferData type) {
            return parts().size() == 1 && target instanceof EObject to && to != parts().get(0)
                    && to.eContainmentFeature() == parts().get(0).eContainmentFeature();
        }

        @Override
        public boolean performDrop(Object data) {
            EObject to = (EObject) getCurrentTarget();
            List<EObject> list = Branch.of(to).orElseThrow().parts(context.document().plan());
            edits.moveTo(parts().get(0), list.indexOf(to) + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0));
            return true;
        }
    }
}
