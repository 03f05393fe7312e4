package org.alidade.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.data.Corpus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Reads the data of a matrix, which tells the keys of its cells. */
final class Identification {

    /**
     * A training whose data was read.
     *
     * @param index   in the matrix
     * @param planned what to do; keys made of it hold the content of its files
     * @param corpus  its data
     * @param cell    its key
     */
    record Identified(int index, PlannedTraining planned, Corpus corpus, TrainingCell cell) {
    }

    private final Expansion expansion;
    private final RunListener listener;
    private final Corpora corpora;
    private final Contents contents;
    private final RunOptions options;

    Identification(Expansion expansion, Corpora corpora, Contents contents, RunOptions options,
            RunListener listener) {
        this.expansion = expansion;
        this.listener = listener;
        this.corpora = corpora;
        this.contents = contents;
        this.options = options;
    }

    /** The trainings that nothing hinders, in the order of the plan. Of others the listener hears. */
    List<Identified> identify(IProgressMonitor monitor) throws CoreException {
        List<Identified> identified = new ArrayList<>();
        for (int i = 0; i < expansion.trainings().size(); i++) {
            PlannedTraining planned = expansion.trainings().get(i);
            tellObstacles(i, planned, planned.obstacle());
            if (planned.obstacle().isEmpty()) {
                identify(i, planned, monitor).ifPresent(identified::add);
            }
        }
        return identified;
    }

    private Optional<Identified> identify(int index, PlannedTraining planned, IProgressMonitor monitor)
            throws CoreException {
        try {
            Corpus corpus = corpora.of(planned.dataset(), monitor);
            PlannedTraining known = contents.of(planned, monitor);
            TrainingCell cell = known.cell(corpus.hash());
            listener.identified(index, cell);
            return Optional.of(new Identified(index, known, corpus, cell));
        } catch (CoreException e) {
            if (options.unreadable() == Unreadable.REFUSE && options.isSelected(index, planned)) {
                throw e;
            }
            tellObstacles(index, planned, Optional.of(new Obstacle(CellStatus.IMPOSSIBLE, e.getMessage())));
            return Optional.empty();
        }
    }

    /** Every cell of these trainings that can have a result, in the order of the plan. */
    static List<Cell> cells(List<Identified> trainings) {
        List<Cell> cells = new ArrayList<>();
        for (Identified training : trainings) {
            cells.add(training.cell());
            training.planned().probes().stream().filter(probe -> probe.obstacle().isEmpty())
                    .forEach(probe -> cells.add(probe.cell(training.cell())));
        }
        return cells;
    }

    private void tellObstacles(int index, PlannedTraining planned, Optional<Obstacle> obstacle) {
        tell(index, RunListener.TRAINING, obstacle);
        for (int p = 0; p < planned.probes().size(); p++) {
            PlannedProbe probe = planned.probes().get(p);
            tell(index, p, obstacle.or(probe::obstacle));
        }
    }

    private void tell(int index, int probe, Optional<Obstacle> obstacle) {
        obstacle.ifPresent(found -> listener.changed(index, probe, found.status(), found.reason()));
    }
}
