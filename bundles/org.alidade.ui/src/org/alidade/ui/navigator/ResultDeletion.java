package org.alidade.ui.navigator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.cell.Cell;
import org.alidade.engine.Damage;
import org.alidade.ui.Messages;
import org.alidade.ui.navigator.PlanNode.State;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Deletes the results of what is selected, after asking. The plans stay. */
final class ResultDeletion {

    private static final int DELETE = 0;

    private final Shell shell;
    private final Set<PlanNode> wholePlans = new LinkedHashSet<>();
    private final Map<PlanNode, List<Cell>> cells = new LinkedHashMap<>();

    ResultDeletion(Shell shell, List<?> selected) {
        this.shell = shell;
        for (Object element : selected) {
            if (element instanceof PlanNode plan && plan.state().map(State::cells).orElse(0) > 0) {
                wholePlans.add(plan);
            } else if (element instanceof TrainingNode training) {
                cells(training.plan()).add(training.cell());
                training.results().forEach(result -> cells(training.plan()).add(result.cell()));
            } else if (element instanceof ResultNode result) {
                cells(result.plan()).add(result.cell());
            }
        }
        cells.keySet().removeAll(wholePlans);
    }

    private List<Cell> cells(PlanNode plan) {
        return cells.computeIfAbsent(plan, key -> new ArrayList<>());
    }

    /** Whether there is anything to delete. */
    boolean isPossible() {
        return !wholePlans.isEmpty() || !cells.isEmpty();
    }

    /** Asks, and deletes in the background. */
    void ask() {
        int count = wholePlans.stream().mapToInt(plan -> plan.state().map(State::cells).orElse(0)).sum()
                + (int) cells.values().stream().flatMap(List::stream).distinct().count();
        Set<PlanNode> concerned = new LinkedHashSet<>(wholePlans);
        concerned.addAll(cells.keySet());
        String folders = String.join("\n",
                concerned.stream().map(plan -> plan.store().folder().toString()).distinct().toList());
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Delete_title,
                Messages.bind(Messages.Delete_message, count, folders), 0, Messages.Delete_ok,
                IDialogConstants.CANCEL_LABEL);
        if (answer == DELETE) {
            Job job = Job.create(Messages.Delete_job, (IJobFunction) monitor -> delete());
            job.setUser(true);
            job.schedule();
        }
    }

    private IStatus delete() {
        try {
            for (PlanNode plan : wholePlans) {
                plan.store().deleteAll();
            }
            for (Map.Entry<PlanNode, List<Cell>> entry : cells.entrySet()) {
                entry.getKey().store().delete(entry.getValue());
            }
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(Messages.bind(Messages.Delete_failed, Damage.of(e).message()), e);
        } finally {
            wholePlans.forEach(PlanNode::refresh);
            cells.keySet().forEach(PlanNode::refresh);
        }
    }
}
