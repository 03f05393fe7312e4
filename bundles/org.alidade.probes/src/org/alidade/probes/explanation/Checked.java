package org.alidade.probes.explanation;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/** An explanation that says so where a model cannot be explained in this way. */
record Checked(String name, Explanation explanation) implements Explanation {

    private static final String ADVICE = "; choose another explanation, attention and lime need nothing of a model";

    @Override
    public float[][] importances(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        float[][] importances = explained(model, readings, classes, monitor); // [N][n]
        if (importances.length != readings.size()) {
            throw new IllegalStateException("Explanation '" + name + "': the model explains " + importances.length
                    + " instances of " + readings.size());
        }
        for (int i = 0; i < importances.length; i++) {
            requireOneForEachUnit(readings.get(i), importances[i]);
        }
        return importances;
    }

    private float[][] explained(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        try {
            return explanation.importances(model, readings, classes, monitor);
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException("Explanation '" + name + "' asks for what this model does not offer ("
                    + e.getMessage() + ")" + ADVICE, e);
        }
    }

    private void requireOneForEachUnit(Reading reading, float[] importances) {
        int units = reading.attention().length;
        if (importances.length != units) {
            throw new IllegalStateException("Explanation '" + name + "' gives " + importances.length
                    + " values for instance " + reading.example().id() + ", whose attention is spread over " + units
                    + " units: the model explains other units than it attends to" + ADVICE);
        }
        for (float importance : importances) {
            if (!Float.isFinite(importance)) {
                throw new IllegalStateException("Explanation '" + name + "' gives the value " + importance
                        + " for instance " + reading.example().id() + ", expected finite numbers");
            }
        }
    }
}
