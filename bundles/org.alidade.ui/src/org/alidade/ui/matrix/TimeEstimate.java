package org.alidade.ui.matrix;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.Part;
import org.alidade.engine.CellStatus;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard.State;

/**
 * How long the cells of a matrix take that have no result yet, judged by those that have: of a training, the mean of the
 * trainings that agree in most of data set, model, encoder and attention, in the model at least; of a probe likewise, in
 * the probe at least. Sums are kept with every change. UI thread.
 */
final class TimeEstimate {

    /** Which cells are asked about. */
    enum Scope {
        /** Those that a run is going to compute. */
        RUN,
        /** Those that have no result and could have one. */
        MISSING
    }

    /**
     * How long it takes.
     *
     * @param seconds of one worker, for the cells of which something is known
     * @param spent   seconds that the finished cells took
     * @param basis   number of finished cells that it is judged by
     * @param unknown number of cells like which none has finished
     * @param cells   number of cells asked about
     */
    record Answer(double seconds, double spent, int basis, int unknown, int cells) {
    }

    private final Matrix matrix;
    private final int[][][] kinds;
    private final double[][] known;
    private final double[][] open;
    private final boolean[][] isOpen;
    private final boolean[][] isMissing;
    private final double[] sums;
    private final int[] counts;
    /** By the finest kind, how many cells there are to run, and how many without result. */
    private final int[] opens;
    private final int[] missings;
    /** By the finest kind, how many whole cells those to run come to: one that is half done counts half. */
    private final double[] work;
    /** By the finest kind, that and the coarser ones. */
    private final Map<Integer, int[]> levels = new LinkedHashMap<>();

    TimeEstimate(Matrix matrix) {
        this.matrix = matrix;
        int columns = matrix.probes() + 1;
        Map<List<Integer>, Integer> ids = new HashMap<>();
        Map<Part, Integer> parts = new IdentityHashMap<>();
        kinds = new int[matrix.rows()][columns][];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                kinds[row][column] = keys(matrix.training(row), column - 1, parts).stream()
                        .mapToInt(key -> ids.computeIfAbsent(key, other -> ids.size())).toArray();
                levels.putIfAbsent(kinds[row][column][0], kinds[row][column]);
            }
        }
        known = new double[matrix.rows()][columns];
        open = new double[matrix.rows()][columns];
        isOpen = new boolean[matrix.rows()][columns];
        isMissing = new boolean[matrix.rows()][columns];
        sums = new double[ids.size()];
        counts = new int[ids.size()];
        opens = new int[ids.size()];
        missings = new int[ids.size()];
        work = new double[ids.size()];
        for (double[] row : known) {
            Arrays.fill(row, Double.NaN);
        }
        BitSet all = new BitSet();
        all.set(0, matrix.rows());
        update(all);
    }

    /** What cells have in common that are of a kind: from the finest to the coarsest. Parts are shared by trainings. */
    private static List<List<Integer>> keys(PlannedTraining training, int probe, Map<Part, Integer> parts) {
        int measured = probe == RunListener.TRAINING ? RunListener.TRAINING
                : id(training.probes().get(probe).probe(), parts);
        int dataset = id(training.dataset(), parts);
        int model = id(training.model(), parts);
        int encoder = id(training.encoder(), parts);
        return List.of(List.of(measured, model, dataset, encoder, id(training.attention(), parts)),
                List.of(measured, model, dataset, encoder), List.of(measured, model, dataset),
                List.of(measured, model));
    }

    private static int id(Part part, Map<Part, Integer> parts) {
        return parts.computeIfAbsent(part, other -> parts.size());
    }

    /** Takes over how the cells of some rows stand now. */
    void update(BitSet rows) {
        for (int row = rows.nextSetBit(0); row >= 0 && row < known.length; row = rows.nextSetBit(row + 1)) {
            for (int column = 0; column < known[row].length; column++) {
                update(row, column);
            }
        }
    }

    private void update(int row, int column) {
        State state = matrix.state(row, column - 1);
        double time = matrix.board().seconds(row, column - 1).orElse(Double.NaN);
        if (Double.isNaN(known[row][column]) != Double.isNaN(time)
                || !Double.isNaN(time) && time != known[row][column]) {
            for (int kind : kinds[row][column]) {
                add(kind, known[row][column], -1);
                add(kind, time, 1);
            }
            known[row][column] = time;
        }
        int kind = kinds[row][column][0];
        double toRun = open(state);
        work[kind] += toRun - open[row][column];
        open[row][column] = toRun;
        boolean runs = state.status() == CellStatus.QUEUED || state.status() == CellStatus.RUNNING;
        opens[kind] += change(isOpen[row][column], runs);
        isOpen[row][column] = runs;
        boolean without = isMissing(state.status());
        missings[kind] += change(isMissing[row][column], without);
        isMissing[row][column] = without;
    }

    private static int change(boolean before, boolean now) {
        return before == now ? 0 : now ? 1 : -1;
    }

    private void add(int kind, double time, int sign) {
        if (!Double.isNaN(time)) {
            sums[kind] += sign * time;
            counts[kind] += sign;
        }
    }

    private static double open(State state) {
        return switch (state.status()) {
        case QUEUED -> 1;
        case RUNNING -> 1 - state.fraction();
        case NEW, REUSED, DONE, FAILED, NOT_RUN, EXCLUDED, IMPOSSIBLE, CANCELLED -> 0;
        };
    }

    private static boolean isMissing(CellStatus status) {
        return switch (status) {
        case NEW, QUEUED, RUNNING, FAILED, NOT_RUN, CANCELLED -> true;
        case REUSED, DONE, EXCLUDED, IMPOSSIBLE -> false;
        };
    }

    /** How long it takes. Costs a step for each kind of cell, seeds not counted. */
    Answer of(Scope scope) {
        int[] left = scope == Scope.RUN ? opens : missings;
        double seconds = 0;
        double spent = 0;
        int unknown = 0;
        int cells = 0;
        BitSet basis = new BitSet();
        for (Map.Entry<Integer, int[]> level : levels.entrySet()) {
            int kind = level.getKey();
            spent += sums[kind];
            if (left[kind] > 0) {
                cells += left[kind];
                int judged = judged(level.getValue());
                if (judged < 0) {
                    unknown += left[kind];
                } else {
                    seconds += (scope == Scope.RUN ? work[kind] : left[kind]) * sums[judged] / counts[judged];
                    basis.set(judged);
                }
            }
        }
        return new Answer(seconds, spent, finished(basis), unknown, cells);
    }

    /** How many cells have finished that are of any of some kinds. */
    private int finished(BitSet some) {
        return levels.values().stream().filter(kind -> Arrays.stream(kind).anyMatch(some::get))
                .mapToInt(kind -> counts[kind[0]]).sum();
    }

    /** The finest kind of which cells have finished; -1 if there is none. */
    private int judged(int[] kindAndCoarser) {
        return Arrays.stream(kindAndCoarser).filter(kind -> counts[kind] > 0).findFirst().orElse(-1);
    }
}
