package org.alidade.ui.plan;

import java.util.Locale;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;

/** Lays a plan out in the background after each change, to tell how large it is. UI thread. */
final class SizeWatch {

    /** Trainings; larger plans are laid out on the command line alone. */
    private static final long MOST = 200_000;
    private static final int DELAY_MILLISECONDS = 100;

    private final Control control;
    private final Runnable changed;
    private final Background background;
    private Optional<Expansion> expansion = Optional.empty();
    private String text = "";

    /** @param changed run after the size has become known */
    SizeWatch(Control control, Runnable changed) {
        this.control = control;
        this.changed = changed;
        this.background = Background.quiet(control);
    }

    /** The plan as it was laid out last; empty if it cannot be. */
    Optional<Expansion> expansion() {
        return expansion;
    }

    /** How large the plan is, in one line; why it is not known. */
    String text() {
        return text;
    }

    /** Why a plan has too many trainings to be shown; empty if it has not. */
    static Optional<String> tooLarge(Plan plan) {
        long product = PlanSize.product(plan);
        return product > MOST ? Optional.of(Messages.bind(Messages.Size_large, product == Long.MAX_VALUE
                ? Messages.Size_uncounted
                : String.format(Locale.ROOT, "%,d", product))) : Optional.empty();
    }

    /** Looks at a plan that has changed. */
    void look(Plan plan, Contributions contributions, boolean isSound) {
        background.cancel();
        Optional<String> tooLarge = tooLarge(plan);
        if (!isSound || tooLarge.isPresent()) {
            show(Optional.empty(), isSound ? tooLarge.orElseThrow() : Messages.Size_unknown);
            return;
        }
        Plan copy = EcoreUtil.copy(plan);
        background.ask(Messages.Size_job, DELAY_MILLISECONDS, (monitor, answer) -> {
            Expansion found = Expansion.of(copy, contributions);
            String line = PlanSize.of(found).text();
            answer.accept(() -> show(Optional.of(found), line));
        });
    }

    private void show(Optional<Expansion> found, String line) {
        if (!control.isDisposed()) {
            expansion = found;
            text = line;
            changed.run();
        }
    }
}
