package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.alidade.core.contribution.Part;
import org.alidade.engine.CellStatus;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;

/** The matrix as a grid: what is trained, how its training stands, how each probe stands. */
final class MatrixContent implements GridContent {

    /** Columns before that of the training. */
    private static final List<Function<PlannedTraining, Part>> PARTS = List.of(PlannedTraining::dataset,
            PlannedTraining::model, PlannedTraining::encoder, PlannedTraining::attention);
    private static final int SEED = 4;
    private static final int TRAINING = 5;
    private static final int FIRST_PROBE = 6;

    private final Matrix matrix;
    private final List<PartLabels> parts = new ArrayList<>();
    private final PartLabels probes;

    MatrixContent(Matrix matrix) {
        this.matrix = matrix;
        PARTS.forEach(part -> parts.add(new PartLabels(matrix.trainings().stream().map(part).toList())));
        probes = new PartLabels(matrix.trainings().stream().flatMap(training -> training.probes().stream())
                .map(planned -> planned.probe()).toList());
    }

    /** Whether a column shows how a cell stands. */
    boolean isCell(int column) {
        return column >= TRAINING;
    }

    /** Which probe a column shows, or {@link RunListener#TRAINING}. */
    int probe(int column) {
        return column == TRAINING ? RunListener.TRAINING : column - FIRST_PROBE;
    }

    @Override
    public int columns() {
        return FIRST_PROBE + matrix.probes();
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public String heading(int column) {
        return switch (column) {
        case 0 -> Messages.Matrix_dataset;
        case 1 -> Messages.Matrix_model;
        case 2 -> Messages.Matrix_encoder;
        case 3 -> Messages.Matrix_attention;
        case SEED -> Messages.Matrix_seed;
        case TRAINING -> Messages.Matrix_training;
        default -> probes.of(matrix.training(0).probes().get(probe(column)).probe());
        };
    }

    @Override
    public String text(int column, int row) {
        PlannedTraining training = matrix.training(row);
        if (column < SEED) {
            return parts.get(column).of(PARTS.get(column).apply(training));
        }
        return column == SEED ? Long.toString(training.seed()) : text(state(column, row));
    }

    @Override
    public String longest(int column) {
        return isCell(column) ? text(new State(CellStatus.RUNNING, "", 1)) : "";
    }

    private static String text(State state) {
        String label = StatusLabels.of(state.status());
        return state.status() == CellStatus.RUNNING && state.fraction() > 0
                ? label + " " + Math.round(state.fraction() * 100) + " %"
                : label;
    }

    @Override
    public Optional<String> headingTip(int column) {
        return column < FIRST_PROBE ? Optional.empty()
                : Optional.of(matrix.training(0).probes().get(probe(column)).probe().contribution().description());
    }

    @Override
    public Optional<String> tip(int column, int row) {
        if (column == SEED) {
            return Optional.empty();
        }
        if (column < SEED) {
            Part part = PARTS.get(column).apply(matrix.training(row));
            return Optional.of(part.contribution().id() + " " + part.contribution().version() + "\n" + part.settings());
        }
        State state = state(column, row);
        String meaning = StatusLabels.meaning(state.status());
        return Optional.of(state.detail().isEmpty() ? meaning : meaning + "\n" + state.detail());
    }

    @Override
    public Optional<String> style(int column, int row) {
        return isCell(column) ? Optional.of(state(column, row).status().name()) : Optional.of(MatrixStyles.PLAIN);
    }

    /** How far a running cell is, from 0 to 1. */
    double fraction(int column, int row) {
        return isCell(column) ? state(column, row).fraction() : 0;
    }

    private State state(int column, int row) {
        return matrix.state(row, probe(column));
    }
}
