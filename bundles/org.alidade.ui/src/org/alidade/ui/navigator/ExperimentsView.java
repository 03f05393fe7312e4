package org.alidade.ui.navigator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.CellRecord;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.alidade.ui.WidgetName;
import org.alidade.ui.matrix.CellTexts;
import org.alidade.ui.navigator.PlanResults.ReportNode;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.run.PlanRun;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/** The plans that were opened lately, with their results; above them how to come by a plan. UI thread. */
public final class ExperimentsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.navigator";

    private static final int LINK_WIDTH = 160;

    private final IPreferenceChangeListener recentChanged = event -> {
        if (RecentPlans.KEY.equals(event.getKey())) {
            later(this::listPlans);
        }
    };
    private final JobChangeAdapter jobs = new JobChangeAdapter() {

        @Override
        public void running(IJobChangeEvent event) {
            changed(event.getJob());
        }

        @Override
        public void done(IJobChangeEvent event) {
            changed(event.getJob());
        }

        private void changed(Job job) {
            if (job instanceof PlanRun run && run.isRun() || job.belongsTo(ResultPlaces.CHANGES)) {
                later(ExperimentsView.this::refresh);
            }
        }
    };

    private final Map<Path, PlanNode> plans = new LinkedHashMap<>();
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
        createViewer(parent);
        new NavigatorMenu(this, viewer).register();
        RecentPlans.node().addPreferenceChangeListener(recentChanged);
        Job.getJobManager().addJobChangeListener(jobs);
        listPlans();
    }

    private void createViewer(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        WidgetName.set(viewer.getTree(), "experiments");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new NavigatorTree());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(
                new NavigatorLabels(new LocalResourceManager(JFaceResources.getResources(), viewer.getTree()))));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addDoubleClickListener(event -> open(viewer.getStructuredSelection().getFirstElement()));
        viewer.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE,
                new Transfer[] {FileTransfer.getInstance()}, new FileDrop());
        viewer.setInput(plans.values());
        getSite().setSelectionProvider(viewer);
    }

    private void execute(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private void later(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!viewer.getTree().isDisposed()) {
                    action.run();
                }
            });
        }
    }

    /** Takes over which plans there are; those that were here stay as they are. */
    private void listPlans() {
        Map<Path, PlanNode> before = new LinkedHashMap<>(plans);
        plans.clear();
        List<PlanNode> fresh = new ArrayList<>();
        for (Path file : RecentPlans.all()) {
            plans.computeIfAbsent(file, key -> before.containsKey(key) ? before.get(key) : added(key, fresh));
        }
        viewer.refresh();
        fresh.forEach(PlanNode::refresh);
    }

    private PlanNode added(Path file, List<PlanNode> fresh) {
        PlanNode[] node = new PlanNode[1];
        node[0] = new PlanNode(file, () -> later(() -> viewer.refresh(node[0])));
        fresh.add(node[0]);
        return node[0];
    }

    /** Reads all plans anew. */
    void refresh() {
        plans.values().forEach(PlanNode::refresh);
    }

    /** Opens what an element stands for. */
    void open(Object element) {
        try {
            if (element instanceof PlanNode plan) {
                OpenedPlans.open(plan.file());
            } else if (element instanceof ResultNode result && !result.record().isDone()) {
                showFailure(result.record());
            } else if (element instanceof ResultNode result) {
                getSite().getPage().openEditor(result.input(), ResultEditor.ID);
            } else if (element instanceof ReportNode report) {
                Program.launch(report.file().toUri().toString());
            } else if (element instanceof TrainingNode training && training.results().isEmpty()) {
                training.record().ifPresent(this::showFailure);
            } else if (element instanceof TrainingNode) {
                viewer.setExpandedState(element, !viewer.getExpandedState(element));
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    private void showFailure(CellRecord record) {
        record.failure().ifPresent(failure -> new TextDialog(getSite().getShell(),
                CellTexts.failure(record.cell().label(), failure)).open());
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        RecentPlans.node().removePreferenceChangeListener(recentChanged);
        Job.getJobManager().removeJobChangeListener(jobs);
        super.dispose();
    }
}
