package org.alidade.probes.serranosmith;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Subject;
import org.alidade.probes.explanation.Ranking;
import org.eclipse.core.runtime.SubMonitor;

/** Units by the gradient of the predicted probability with respect to their attention, signed, the largest first. */
final class AttentionGradients {

    private AttentionGradients() {
    }

    /** {@code d p_c / d a_i} for the predicted class c [N][n]. */
    static float[][] of(Subject subject, List<Reading> readings, SubMonitor progress) {
        int[] predicted = readings.stream().mapToInt(Reading::predicted).toArray(); // [N]
        return subject.model().attentionGradients(readings, predicted, progress);
    }

    /** Units by gradient times attention. */
    static Ranking product(float[] gradient, float[] attention) {
        float[] product = new float[gradient.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = gradient[i] * attention[i];
        }
        return Ranking.of(product);
    }
}
