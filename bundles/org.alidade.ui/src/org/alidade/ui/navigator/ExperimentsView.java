package org.alidade.ui.navigator;

import java.nio.file.Path;
import java.util.List;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.PlanNode.ModelNode;
import org.alidade.ui.navigator.PlanNode.ResultNode;
import org.alidade.ui.plan.PlanEditor;
import org.alidade.ui.plan.PlanInput;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.alidade.ui.run.PlanRun;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The plans that were opened lately, with their results; above them how to come by a plan. */
public final class ExperimentsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.navigator";

    private static final int LINK_WIDTH = 160;

    private final IPreferenceChangeListener recentChanged = event -> {
        if (RecentPlans.KEY.equals(event.getKey())) {
            reload();
        }
    };
    private final JobChangeAdapter runEnded = new JobChangeAdapter() {
        @Override
        public void done(IJobChangeEvent event) {
            if (event.getJob() instanceof PlanRun run && run.isRun()) {
                reload();
            }
        }
    };

    private Display display;
    private TreeViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Link welcome = WidgetName.set(new Link(parent, SWT.WRAP), "welcome");
        welcome.setText(Messages.Navigator_welcome);
        welcome.addListener(SWT.Selection, event -> execute(event.text));
        GridDataFactory.fillDefaults().grab(true, false).hint(LINK_WIDTH, SWT.DEFAULT).indent(8, 8).applyTo(welcome);
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        WidgetName.set(viewer.getTree(), "experiments");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        viewer.setContentProvider(new NavigatorTree());
        viewer.setLabelProvider(new NavigatorLabels());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addDoubleClickListener(event -> open(viewer.getStructuredSelection().getFirstElement()));
        getSite().setSelectionProvider(viewer);
        createMenu();
        RecentPlans.node().addPreferenceChangeListener(recentChanged);
        Job.getJobManager().addJobChangeListener(runEnded);
        show(List.of());
        reload();
    }

    private void createMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            Object selected = viewer.getStructuredSelection().getFirstElement();
            if (selected != null) {
                shown.add(action(Messages.Navigator_open, () -> open(selected)));
            }
            if (selected instanceof PlanNode plan) {
                shown.add(action(Messages.Navigator_forget, () -> RecentPlans.remove(plan.file())));
            }
            shown.add(action(Messages.Navigator_refresh, this::reload));
        });
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void execute(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private void reload() {
        Job reading = Job.create(Messages.Navigator_reading, (ICoreRunnable) monitor -> {
            List<PlanNode> plans = RecentPlans.all().stream().map(PlanNode::read).filter(PlanNode::isOfUse)
                    .toList();
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(plans));
            }
        });
        reading.setSystem(true);
        reading.schedule();
    }

    private void show(List<PlanNode> plans) {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        Object[] expanded = viewer.getExpandedElements();
        viewer.setInput(plans);
        viewer.setExpandedElements(expanded);
    }

    private void open(Object element) {
        try {
            if (element instanceof PlanNode plan) {
                openPlan(plan.file());
            } else if (element instanceof ResultNode result) {
                getSite().getPage().openEditor(
                        new ResultInput(result.results(), result.cell().key(), result.cell().label()), ResultEditor.ID);
            } else if (element instanceof ModelNode) {
                viewer.setExpandedState(element, !viewer.getExpandedState(element));
            }
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private void openPlan(Path file) throws PartInitException {
        getSite().getPage().openEditor(new PlanInput(file), PlanEditor.ID);
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        RecentPlans.node().removePreferenceChangeListener(recentChanged);
        Job.getJobManager().removeJobChangeListener(runEnded);
        super.dispose();
    }
}
