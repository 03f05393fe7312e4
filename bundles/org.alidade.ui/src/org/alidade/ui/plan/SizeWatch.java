package org.alidade.ui.plan;

import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;

/** Lays a plan out in the background after each change, to tell how large it is. UI thread. */
final class SizeWatch {

    /** Larger plans are not laid out while they are edited. */
    private static final long MOST = 200_000;
    private static final int DELAY_MILLISECONDS = 100;

    private final Control control;
    private final Runnable changed;
    private Optional<Job> job = Optional.empty();
    private Optional<Expansion> expansion = Optional.empty();
    private String text = "";

    /** @param changed run after the size has become known */
    SizeWatch(Control control, Runnable changed) {
        this.control = control;
        this.changed = changed;
        control.addDisposeListener(event -> job.ifPresent(Job::cancel));
    }

    /** The plan as it was laid out last; empty if it cannot be. */
    Optional<Expansion> expansion() {
        return expansion;
    }

    /** How large the plan is, in one line; why it is not known. */
    String text() {
        return text;
    }

    /** Looks at a plan that has changed. */
    void look(Plan plan, Contributions contributions, boolean isSound) {
        job.ifPresent(Job::cancel);
        long product = PlanSize.product(plan);
        if (!isSound || product > MOST) {
            show(Optional.empty(), isSound ? Messages.bind(Messages.Size_large, product) : Messages.Size_unknown);
            return;
        }
        Plan copy = EcoreUtil.copy(plan);
        Job next = Job.createSystem(Messages.Size_job, monitor -> {
            Expansion found = Expansion.of(copy, contributions);
            String line = PlanSize.of(found).text();
            if (!monitor.isCanceled() && !control.isDisposed()) {
                control.getDisplay().asyncExec(() -> {
                    if (!monitor.isCanceled()) {
                        show(Optional.of(found), line);
                    }
                });
            }
        });
        next.schedule(DELAY_MILLISECONDS);
        job = Optional.of(next);
    }

    private void show(Optional<Expansion> found, String line) {
        if (!control.isDisposed()) {
            expansion = found;
            text = line;
            changed.run();
        }
    }
}
