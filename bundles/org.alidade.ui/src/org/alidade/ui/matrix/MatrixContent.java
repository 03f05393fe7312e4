package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alidade.core.contribution.Part;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Labels;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;

/**
 * The matrix as a grid: what is trained, how its training stands, how each probe stands. Axes of which the plan has one
 * value only have no column.
 */
final class MatrixContent implements GridContent {

    /** Longer headings take two lines. */
    private static final int LONG_HEADING = 12;

    private record Axis(String heading, Function<PlannedTraining, Part> part) {
    }

    private static final List<Axis> AXES = List.of(new Axis(Messages.Matrix_dataset, PlannedTraining::dataset),
            new Axis(Messages.Matrix_model, PlannedTraining::model),
            new Axis(Messages.Matrix_encoder, PlannedTraining::encoder),
            new Axis(Messages.Matrix_attention, PlannedTraining::attention));

    private final Matrix matrix;
    private final Labels labels;
    private final List<Axis> varying = new ArrayList<>();
    private final List<Axis> constant = new ArrayList<>();

    MatrixContent(Matrix matrix) {
        this.matrix = matrix;
        this.labels = new Labels(matrix.expansion());
        for (Axis axis : AXES) {
            boolean varies = matrix.expansion().trainings().stream().map(training -> label(axis, training)).distinct()
                    .count() > 1;
            (varies ? varying : constant).add(axis);
        }
    }

    private String label(Axis axis, PlannedTraining training) {
        return labels.part(axis.part().apply(training));
    }

    /** What all trainings have in common, in the order of the axes; empty if nothing. */
    String common() {
        return constant.stream().map(axis -> label(axis, matrix.training(0))).collect(Collectors.joining(", "));
    }

    /** Whether a column shows how a cell stands. */
    boolean isCell(int column) {
        return column >= trainingColumn();
    }

    /** Which probe a column shows, or {@link RunListener#TRAINING}. */
    int probe(int column) {
        return column == trainingColumn() ? RunListener.TRAINING : column - trainingColumn() - 1;
    }

    private int seedColumn() {
        return varying.size();
    }

    private int trainingColumn() {
        return varying.size() + 1;
    }

    @Override
    public int columns() {
        return trainingColumn() + 1 + matrix.probes();
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public String heading(int column) {
        if (column < seedColumn()) {
            return varying.get(column).heading();
        }
        if (column == seedColumn()) {
            return Messages.Matrix_seed;
        }
        return column == trainingColumn() ? Messages.Matrix_training : inTwoLines(labels.probe(0, probe(column)));
    }

    /** Breaks a long heading at the space that is nearest to its middle. */
    private static String inTwoLines(String heading) {
        if (heading.length() <= LONG_HEADING) {
            return heading;
        }
        int middle = heading.length() / 2;
        int before = heading.lastIndexOf(' ', middle);
        int after = heading.indexOf(' ', middle);
        int at = after < 0 || before >= 0 && middle - before <= after - middle ? before : after;
        return at < 0 ? heading : heading.substring(0, at) + "\n" + heading.substring(at + 1);
    }

    @Override
    public String text(int column, int row) {
        PlannedTraining training = matrix.training(row);
        if (column < seedColumn()) {
            return label(varying.get(column), training);
        }
        return column == seedColumn() ? Long.toString(training.seed()) : StatusLabels.of(state(column, row));
    }

    @Override
    public String longest(int column) {
        return isCell(column) ? StatusLabels.of(new State(CellStatus.REUSED, "measured -0.000", 1)) : "";
    }

    @Override
    public Optional<String> headingTip(int column) {
        return column <= trainingColumn() ? Optional.empty()
                : Optional.of(labels.probe(0, probe(column)) + "\n"
                        + matrix.training(0).probes().get(probe(column)).probe().contribution().description());
    }

    @Override
    public Optional<String> tip(int column, int row) {
        if (column == seedColumn()) {
            return Optional.empty();
        }
        if (column < seedColumn()) {
            Part part = varying.get(column).part().apply(matrix.training(row));
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
