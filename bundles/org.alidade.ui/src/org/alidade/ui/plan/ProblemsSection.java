package org.alidade.ui.plan;

import java.util.function.Consumer;

import org.alidade.plan.PlanProblem;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** Lists everything that is wrong with the plan, as the command line does; not there if nothing is. */
final class ProblemsSection {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 92;

    private final Section section;
    private final TableViewer list;

    /** @param go shows the place of a problem */
    ProblemsSection(Composite parent, FormToolkit toolkit, Consumer<PlanProblem> go) {
        section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        list = new TableViewer(section, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        WidgetName.set(list.getTable(), "problems");
        section.setClient(list.getTable());
        list.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(list);
        list.setLabelProvider(new Labels());
        list.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof PlanProblem problem) {
                go.accept(problem);
            }
        });
    }

    void show(PlanProblems problems) {
        section.setText(Messages.bind(Messages.Problems_title, problems.all().size()));
        list.setInput(problems.all());
        boolean some = !problems.all().isEmpty();
        GridData data = (GridData) section.getLayoutData();
        if (data.exclude == some) {
            data.exclude = !some;
            data.widthHint = WIDTH;
            data.heightHint = some ? HEIGHT : SWT.DEFAULT;
            section.setVisible(some);
            section.getParent().layout(true);
        }
    }

    private static final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return ((PlanProblem) element).line();
        }

        @Override
        public String getToolTipText(Object element) {
            return getText(element);
        }

        @Override
        public Image getImage(Object element) {
            return PlatformUI.getWorkbench().getSharedImages().getImage(((PlanProblem) element).isError()
                    ? ISharedImages.IMG_OBJS_ERROR_TSK
                    : ISharedImages.IMG_OBJS_WARN_TSK);
        }
    }
}
