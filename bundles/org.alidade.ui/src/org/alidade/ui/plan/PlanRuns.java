package org.alidade.ui.plan;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.alidade.engine.Expansion;
import org.alidade.engine.Only;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.RunOptions;
import org.alidade.ui.Messages;
import org.alidade.ui.matrix.MatrixPage;
import org.alidade.ui.run.PlanRun;
import org.alidade.ui.run.RunControl;

/** Runs the plan of an editor and keeps the cells of its matrix page up to date. */
final class PlanRuns implements RunControl.Listener {

    private static final long TELL_NANOS = 1_000_000_000;

    private final PlanEditor editor;
    private final RunControl control;
    private MatrixPage matrix;
    private Optional<String> problem = Optional.empty();
    private Optional<String> tooLarge = Optional.empty();
    private boolean isOld = true;
    private long told;

    /** Takes up a run of the plan that is already going on. */
    PlanRuns(PlanEditor editor) {
        this.editor = editor;
        this.control = new RunControl(editor.getSite().getShell().getDisplay(), editor.document().file());
    }

    /** Shows the cells, and from now on how they stand. */
    void showOn(MatrixPage page) {
        matrix = page;
        control.onChange(this);
        matrix.show(control.matrix());
    }

    boolean isRunning() {
        return control.isRunning();
    }

    /** Why the last run of the plan as it is could not start or go on, or none can; empty if there was none or it could. */
    Optional<String> problem() {
        return tooLarge.or(() -> problem);
    }

    /** Whether the plan as it is has no more cells than can be shown. */
    boolean canRun() {
        return tooLarge.isEmpty();
    }

    /** The cells are others, and what kept the last run from going on may be mended. */
    void planChanged() {
        problem = Optional.empty();
        tooLarge = SizeWatch.tooLarge(editor.document().plan());
        isOld = true;
        layOut();
    }

    /** Makes the cells anew if they are old and somebody looks at them. */
    void layOut() {
        if (!isOld || isRunning() || !editor.isMatrixShown()) {
            return;
        }
        isOld = false;
        expansion().ifPresentOrElse(
                cells -> control.show(editor.document().file(), editor.contributions(), cells), control::showNothing);
    }

    private Optional<Expansion> expansion() {
        return editor.problems().hasErrors() || !canRun() ? Optional.empty()
                : Optional.of(Expansion.of(editor.document().plan(), editor.contributions()));
    }

    void run(EnumSet<Only> only) {
        run(options -> options.withOnly(only));
    }

    void run(Set<PlannedCell> cells) {
        run(options -> options.withCells(cells));
    }

    /** Saves the plan, since the results keep a copy of it, and runs it. */
    private void run(UnaryOperator<RunOptions> what) {
        if (editor.isDirty() && !editor.save()) {
            return;
        }
        expansion().ifPresentOrElse(cells -> {
            control.run(editor.document().file(), editor.contributions(), cells, what);
            isOld = false;
            editor.showMatrix();
        }, editor::showState);
    }

    /** Ends the run; finished cells are kept. */
    void stop() {
        control.stop();
    }

    void dispose() {
        control.dispose();
    }

    @Override
    public void replaced() {
        matrix.show(control.matrix());
        editor.cellsChanged();
    }

    @Override
    public void refreshed(BitSet trainings) {
        matrix.refresh(trainings);
        if (control.isRunning() && System.nanoTime() - told > TELL_NANOS) {
            told = System.nanoTime();
            editor.tell(Messages.bind(Messages.Run_progress, name(), matrix.progress()));
        }
    }

    @Override
    public void started() {
        editor.tell(Messages.bind(Messages.Run_job, name()));
        told = System.nanoTime();
        matrix.runChanged();
        editor.showState();
    }

    @Override
    public void ended(PlanRun run) {
        problem = run.isRun() || run.problem().isPresent() ? run.problem() : problem;
        if (run.isRun()) {
            editor.tell(run.outcome().map(outcome -> OutcomeLine.of(run.plan(), outcome)).orElse(""));
        }
        layOut();
        editor.showState();
        matrix.runChanged();
    }

    private String name() {
        return editor.document().file().getFileName().toString();
    }
}
