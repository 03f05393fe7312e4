package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Example;
import org.alidade.core.math.Divergence;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Reading;
import org.alidade.ui.Messages;
import org.alidade.ui.surgery.Consequence;
import org.alidade.ui.surgery.ModelFailedException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;

/** The rows that one model makes of one instance. What cannot be made is a row that says why. */
final class ModelRows {

    private static final int INTEGRATION_STEPS = 32;

    private final InstanceModel model;
    private final Reading reading;
    private final long permutation;

    /**
     * @param reading     of this model
     * @param permutation which of the random orders of the weights is shown
     */
    ModelRows(InstanceModel model, Reading reading, long permutation) {
        this.model = model;
        this.reading = reading;
        this.permutation = permutation;
    }

    /** A row of this model. */
    HeatRow row(RowKind kind, IProgressMonitor monitor) {
        if (kind.need().filter(need -> !model.offers().contains(need)).isPresent()) {
            return kind.notOffered(model.training().model().name());
        }
        try {
            return switch (kind) {
            case RATIONALE -> rationale();
            case ORIGINAL -> original();
            case PERMUTED -> changed(kind.id(), NLS.bind(kind.label(), permutation), permuted());
            case UNIFORM -> changed(kind.id(), kind.label(), uniform());
            case GRADIENT -> scores(kind, model.ask(trained -> trained.inputGradients(List.of(reading), predicted(),
                    monitor)[0]));
            case ATTENTION_GRADIENT -> scores(kind, model.ask(trained -> trained.attentionGradients(List.of(reading),
                    predicted(), monitor)[0]));
            case INTEGRATED -> scores(kind, model.ask(trained -> trained.integratedGradients(List.of(reading),
                    predicted(), INTEGRATION_STEPS, monitor)[0]));
            case LEAVE_ONE_OUT -> leaveOneOut(monitor);
            };
        } catch (ModelFailedException e) {
            return HeatRow.missing(kind.id(), kind.label(), e.getMessage());
        }
    }

    private int[] predicted() {
        return new int[] {reading.predicted()};
    }

    private HeatRow original() {
        return HeatRow.attention(RowKind.ORIGINAL.id(), RowKind.ORIGINAL.label(), reading.attention(),
                Optional.of(Outcome.original(model.labels().get(reading.predicted()),
                        reading.probabilities()[reading.predicted()])));
    }

    /** A row of attention that the model did not choose itself. */
    HeatRow changed(String id, String label, float[] weights) throws ModelFailedException {
        Consequence consequence = model.ask(trained -> Consequence.of(reading, weights));
        return HeatRow.attention(id, label, weights,
                Optional.of(Outcome.of(consequence, reading.predicted(), model.labels())));
    }

    /** Attention of files with what the model predicts under it, if it fits the model. */
    HeatRow stored(HeatRow row) {
        if (row.scale() == HeatRow.Scale.OWN || row.weights().size() != reading.units().size()
                || !model.offers().contains(Capability.ATTENTION_OVERRIDE)) {
            return row;
        }
        try {
            return changed(row.id(), row.label(), HeatRow.array(row.weights()));
        } catch (ModelFailedException e) {
            return row;
        }
    }

    /** The attention of this model as a row beside that of another. */
    HeatRow beside(Reading other, String id, String label) {
        float[] attention = reading.attention();
        int predicted = reading.predicted();
        boolean comparable = attention.length == other.attention().length;
        if (!comparable) {
            return HeatRow.missing(id, label,
                    NLS.bind(Messages.Row_otherUnits, attention.length, other.attention().length));
        }
        return HeatRow.attention(id, label, attention, Optional.of(new Outcome(
                Optional.of(new Outcome.Prediction(model.labels().get(predicted), reading.probabilities()[predicted],
                        predicted != other.predicted())),
                OptionalDouble.of(Divergence.jensenShannon(attention, other.attention())),
                OptionalDouble.of(Divergence.totalVariation(reading.probabilities(), other.probabilities())))));
    }

    private HeatRow scores(RowKind kind, float[] scores) {
        int units = reading.units().size();
        return scores.length == units ? HeatRow.scores(kind.id(), kind.label(), scores)
                : HeatRow.missing(kind.id(), kind.label(), NLS.bind(Messages.Row_otherUnits, scores.length, units));
    }

    private HeatRow leaveOneOut(IProgressMonitor monitor) throws ModelFailedException {
        RowKind kind = RowKind.LEAVE_ONE_OUT;
        float[][] without = model.ask(trained -> trained.withoutToken(List.of(reading), monitor)[0]); // [n][C]
        if (without.length == 0) {
            return HeatRow.missing(kind.id(), kind.label(), Messages.Row_singleToken);
        }
        int cls = reading.predicted();
        float[] loss = new float[without.length];
        for (int i = 0; i < loss.length; i++) {
            loss[i] = reading.probabilities()[cls] - without[i][cls];
        }
        return scores(kind, loss);
    }

    private float[] uniform() {
        float[] weights = new float[reading.units().size()];
        Arrays.fill(weights, 1f / weights.length);
        return weights;
    }

    private float[] permuted() {
        float[] weights = reading.attention();
        RandomGenerator random = Seeds.random(permutation, "permuted attention of " + reading.example().id());
        for (int i = weights.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float weight = weights[i];
            weights[i] = weights[j];
            weights[j] = weight;
        }
        return weights;
    }

    private HeatRow rationale() {
        RowKind kind = RowKind.RATIONALE;
        Example example = reading.example();
        if (example.rationale().isEmpty()) {
            return HeatRow.missing(kind.id(), kind.label(), Messages.Row_noRationale);
        }
        int units = reading.units().size();
        List<Integer> starts = units == example.tokens().size() ? List.of() : example.sentences();
        if (units != example.tokens().size() && starts.size() != units) {
            return HeatRow.missing(kind.id(), kind.label(),
                    NLS.bind(Messages.Row_otherUnits, example.tokens().size(), units));
        }
        float[] marks = new float[units];
        for (int token : example.rationale().get().positions()) {
            marks[starts.isEmpty() ? token : unit(starts, token)] = 1;
        }
        return HeatRow.scores(kind.id(), kind.label(), marks);
    }

    private static int unit(List<Integer> starts, int token) {
        List<Integer> before = new ArrayList<>(starts);
        before.removeIf(start -> start > token);
        return before.size() - 1;
    }
}
