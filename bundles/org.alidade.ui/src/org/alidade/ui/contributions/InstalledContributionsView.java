package org.alidade.ui.contributions;

import org.alidade.ui.Installed;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Lists what is contributed by which bundle, and on top what is wrong with a contribution. */
public final class InstalledContributionsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.contributions";

    private TreeViewer viewer;
    private Installed installed;

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetName.set(viewer.getTree(), "contributions");
        viewer.getTree().setHeaderVisible(true);
        for (ContributionColumn column : ContributionColumn.values()) {
            TreeViewerColumn shown = new TreeViewerColumn(viewer, SWT.NONE);
            shown.getColumn().setText(column.heading());
            shown.setLabelProvider(new ContributionLabels(column));
            layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.weight(), 60));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new ContributionGroups());
        viewer.setAutoExpandLevel(2);
        installed = Installed.forControl(viewer.getTree(), this::refresh);
        refresh();
    }

    private void refresh() {
        viewer.setInput(installed.contributions());
        int problems = installed.contributions().problems().size();
        setContentDescription(problems == 0 ? "" : Messages.bind(Messages.Contributions_problems, problems));
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }
}
