package org.alidade.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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

    private static final Set<CellStatus> UNFINISHED = EnumSet.of(CellStatus.NEW, CellStatus.QUEUED, CellStatus.RUNNING);

    private final RunListener next;
    private final List<List<State>> states = new ArrayList<>();
    private final List<Optional<TrainingCell>> cells = new ArrayList<>();
    private final List<double[]> seconds = new ArrayList<>();
    /** Kept with every change, so that nobody has to count. */
    private final Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
    private final Set<PlannedCell> running = new LinkedHashSet<>();
    private int all;

    /** A board on which every cell is new, or stands as its obstacle says. */
    public StatusBoard(Expansion expansion, RunListener next) {
        this.next = next;
        for (PlannedTraining training : expansion.trainings()) {
            List<State> row = new ArrayList<>();
            row.add(initial(training.obstacle()));
            training.probes().forEach(probe -> row.add(initial(training.obstacle().or(probe::obstacle))));
            states.add(row);
            cells.add(Optional.empty());
            double[] unknown = new double[row.size()];
            Arrays.fill(unknown, Double.NaN);
            seconds.add(unknown);
            row.forEach(state -> counts.merge(state.status(), 1, Integer::sum));
            all += row.size();
        }
    }

    private static State initial(Optional<Obstacle> obstacle) {
        return obstacle.map(found -> new State(found.status(), found.reason(), 0))
                .orElse(new State(CellStatus.NEW, "", 0));
    }

    @Override
    public void changed(int training, int probe, CellStatus status, String detail) {
        synchronized (states) {
            State before = states.get(training).set(probe + 1, new State(status, detail, 0));
            counts.merge(before.status(), -1, StatusBoard::sumUnlessNone);
            counts.merge(status, 1, Integer::sum);
            if (status == CellStatus.RUNNING) {
                running.add(new PlannedCell(training, probe));
            } else if (before.status() == CellStatus.RUNNING) {
                running.remove(new PlannedCell(training, probe));
            }
        }
        next.changed(training, probe, status, detail);
    }

    private static Integer sumUnlessNone(Integer count, Integer change) {
        return count + change == 0 ? null : Integer.valueOf(count + change);
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
    public void took(int training, int probe, double time) {
        synchronized (states) {
            seconds.get(training)[probe + 1] = time;
        }
        next.took(training, probe, time);
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

    /** How long the result of a cell took to compute; empty if that is not known. */
    public OptionalDouble seconds(int training, int probe) {
        synchronized (states) {
            double time = seconds.get(training)[probe + 1];
            return Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
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
        synchronized (states) {
            return new EnumMap<>(counts);
        }
    }

    /** The cells that are computed at this moment, the longest running first. */
    public List<PlannedCell> running() {
        synchronized (states) {
            return List.copyOf(running);
        }
    }

    /** How much of the matrix needs no more work, in [0, 1]; a running cell counts with its fraction. */
    public double share() {
        synchronized (states) {
            double done = all - UNFINISHED.stream().mapToInt(status -> counts.getOrDefault(status, 0)).sum();
            for (PlannedCell cell : running) {
                done += state(cell.training(), cell.probe()).fraction();
            }
            return all == 0 ? 1 : done / all;
        }
    }
}
