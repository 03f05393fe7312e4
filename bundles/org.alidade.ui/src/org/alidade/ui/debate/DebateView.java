package org.alidade.ui.debate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.engine.ResultStore;
import org.alidade.report.debate.ClaimVerdict;
import org.alidade.report.debate.DebateBoard;
import org.alidade.report.debate.GateRemark;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.ActiveResults;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/**
 * The claims of the literature and what the results of the experiment in front say of them. A double click opens the
 * results behind a verdict.
 */
public final class DebateView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.debate";

    /** More editors at once help nobody. */
    private static final int MOST_EDITORS = 12;

    /** What a column has at least for each of its weight: its longest text fits, and the rest is scrolled to. */
    private static final int PIXELS = 8;

    private final IPartListener follower = new Follower();
    private TreeViewer viewer;
    private Optional<Path> results = Optional.empty();
    private Optional<DebateJob> job = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetName.set(viewer.getTree(), "debate");
        viewer.getTree().setHeaderVisible(true);
        for (DebateColumn column : DebateColumn.values()) {
            TreeViewerColumn shown = new TreeViewerColumn(viewer, SWT.NONE);
            shown.getColumn().setText(column.heading());
            shown.setLabelProvider(new VerdictLabels(column));
            layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.weight(), column.weight() * PIXELS));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new DebateTree());
        viewer.setAutoExpandLevel(AbstractTreeViewer.ALL_LEVELS);
        viewer.addDoubleClickListener(event -> open(viewer.getStructuredSelection().getFirstElement()));
        getSite().setSelectionProvider(viewer);
        getViewSite().getActionBars().getToolBarManager().add(new Refresh());
        getSite().getPage().addPartListener(follower);
        follow(getSite().getPage().getActiveEditor());
    }

    private void follow(IWorkbenchPart part) {
        Optional<Path> found = ActiveResults.of(part);
        if (found.isPresent() && !found.equals(results)) {
            results = found;
            decide();
        } else if (results.isEmpty()) {
            setContentDescription(Messages.Debate_noEditor);
        }
    }

    private void decide() {
        job.ifPresent(DebateJob::cancel);
        results.ifPresent(folder -> {
            viewer.setInput(List.of());
            setContentDescription(Messages.bind(Messages.Debate_reading, folder));
            DebateJob started = new DebateJob(folder, board -> show(folder, board),
                    problem -> later(folder, () -> setContentDescription(problem)));
            job = Optional.of(started);
            started.schedule();
        });
    }

    private void show(Path folder, DebateBoard board) {
        later(folder, () -> {
            viewer.setInput(ClaimBranch.of(board.verdicts()));
            setContentDescription(description(board));
        });
    }

    /** In the window's thread, if these results are still looked at. */
    private void later(Path folder, Runnable action) {
        Display display = PlatformUI.getWorkbench().getDisplay(); // the site has no shell once the view is closed
        display.asyncExec(() -> {
            if (!viewer.getControl().isDisposed() && results.equals(Optional.of(folder))) {
                action.run();
            }
        });
    }

    private static String description(DebateBoard board) {
        if (board.verdicts().isEmpty()) {
            return Messages.Debate_nothing;
        }
        String gate = board.remarks().stream().map(GateRemark::shortText).collect(Collectors.joining(" "));
        String unreadable = board.unreadable().isEmpty() ? ""
                : " " + Messages.bind(Messages.Debate_unreadable, board.unreadable().size());
        return (gate.isEmpty() ? board.note() : gate) + unreadable;
    }

    private void open(Object element) {
        if (element instanceof ClaimVerdict verdict) {
            results.ifPresent(
                    folder -> verdict.cells().stream().limit(MOST_EDITORS).forEach(key -> open(folder, key)));
        } else {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }

    private void open(Path folder, String key) {
        try {
            String label = new ResultStore(folder).require(key).cell().label();
            getSite().getPage().openEditor(new ResultInput(folder, key, label), ResultEditor.ID);
        } catch (IOException | PartInitException e) {
            setContentDescription(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        job.ifPresent(DebateJob::cancel);
        getSite().getPage().removePartListener(follower);
        super.dispose();
    }

    /** Reads the results again: others may have been added. */
    private final class Refresh extends Action {

        Refresh() {
            super(Messages.Debate_refresh, Images.descriptor(Images.RESET));
        }

        @Override
        public void run() {
            decide();
        }
    }

    /** Looks at the results of the editor that is turned to. */
    private final class Follower implements IPartListener {

        @Override
        public void partActivated(IWorkbenchPart part) {
            follow(part);
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            follow(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // the results of the last editor stay in view
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // another one follows
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // it is activated next
        }
    }
}
