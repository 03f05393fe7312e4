package org.alidade.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;

/** Keeps how every cell of a matrix stands, as last heard. Safe for many threads; passes on to another listener. */
public final class StatusBoard implements RunListener {

    /**
     * How a cell stands.
     *
     * @param status   as last heard
     * @param detail   one line; empty for none
     * @param fraction how far it is, from 0 to 1, while it runs
     */
    public record State(CellStatus status, String detail, double fraction) {

        public State {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(detail, "detail");
        }
    }

    private final RunListener next;
    private final List<List<State>> states = new ArrayList<>();
    private final List<Optional<TrainingCell>> cells = new ArrayList<>();

    /** A board on which every cell is new, or stands as its obstacle says. */
    public StatusBoard(Expansion expansion, RunListener next) {
        this.next = next;
        for (PlannedTraining training : expansion.trainings()) {
            List<State> row = new ArrayList<>();
            row.add(initial(training.obstacle()));
            training.probes().forEach(probe -> row.add(initial(training.obstacle().or(probe::obstacle))));
            states.add(row);
            cells.add(Optional.empty());
        }
    }

    private static State initial(Optional<Obstacle> obstacle) {
        return obstacle.map(found -> new State(found.status(), found.reason(), 0))
                .orElse(new State(CellStatus.NEW, "", 0));
    }

    @Override
    public void changed(int training, int probe, CellStatus status, String detail) {
        synchronized (states) {
            states.get(training).set(probe + 1, new State(status, detail, 0));
        }
        next.changed(training, probe, status, detail);
    }

    @Override
    public void progress(int training, int probe, double fraction) {
        synchronized (states) {
            State state = states.get(training).get(probe + 1);
            states.get(training).set(probe + 1, new State(state.status(), state.detail(), fraction));
        }
        next.progress(training, probe, fraction);
    }

    @Override
    public void identified(int training, TrainingCell cell) {
        synchronized (states) {
            cells.set(training, Optional.of(cell));
        }
        next.identified(training, cell);
    }

    /**
     * How a cell stands.
     *
     * @param probe index, or {@link RunListener#TRAINING}
     */
    public State state(int training, int probe) {
        synchronized (states) {
            return states.get(training).get(probe + 1);
        }
    }

    /** The cell of a training; empty until its data was read. */
    public Optional<TrainingCell> cell(int training) {
        synchronized (states) {
            return cells.get(training);
        }
    }

    /** Number of cells, trainings and probes together, by status. */
    public Map<CellStatus, Integer> counts() {
        Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
        synchronized (states) {
            states.forEach(row -> row.forEach(state -> counts.merge(state.status(), 1, Integer::sum)));
        }
        return counts;
    }

    /** How much of the matrix needs no more work, in [0, 1]; a running cell counts with its fraction. */
    public double share() {
        double done = 0;
        int all = 0;
        synchronized (states) {
            for (List<State> row : states) {
                for (State state : row) {
                    done += switch (state.status()) {
                    case NEW, QUEUED -> 0;
                    case RUNNING -> state.fraction();
                    case REUSED, DONE, FAILED, NOT_RUN, EXCLUDED, IMPOSSIBLE, CANCELLED -> 1;
                    };
                    all++;
                }
            }
        }
        return all == 0 ? 1 : done / all;
    }
}
