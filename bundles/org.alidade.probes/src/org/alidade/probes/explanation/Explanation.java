package org.alidade.probes.explanation;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/** Says how important each unit that a model attends to is for a class. */
public interface Explanation {

    /**
     * The importances of the units of some texts.
     *
     * @param model    that read them
     * @param readings made by the model [N]
     * @param classes  the class to explain for each reading [N]
     * @return [N][n]; signed ones are positive where a unit raises the probability of the class
     * @throws IllegalStateException if the model lacks what the explanation needs; the message says what
     */
    float[][] importances(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor);

    /** The importances of the units of some texts for the class that the model predicts [N][n]. */
    default float[][] importances(TrainedModel model, List<Reading> readings, IProgressMonitor monitor) {
        int[] predicted = readings.stream().mapToInt(Reading::predicted).toArray(); // [N]
        return importances(model, readings, predicted, monitor);
    }
}
