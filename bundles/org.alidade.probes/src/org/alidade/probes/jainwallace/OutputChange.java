package org.alidade.probes.jainwallace;

import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;

/**
 * What keeps the candidates of one instance near its prediction: {@code lambda max(0, change - threshold)}, where the
 * change is |dp| for two classes and {@code sum_c |dp_c|} for more. Shapes: K candidates; T tokens of several instances
 * side by side.
 */
interface OutputChange {

    /**
     * Adds the derivative of the penalty with respect to each weight.
     *
     * @param weights  of the candidates [K][T]
     * @param from     where the tokens of the instance begin
     * @param gradient [K][T]
     */
    void addPenalty(float[][] weights, int from, float[][] gradient);

    /** The change for an instance, by the fastest way that its model allows. */
    static OutputChange of(Reading reading, SearchSettings settings) {
        LinearOutput linear = reading.linearOutput().orElse(null);
        if (linear == null) {
            return new GeneralChange(reading.probabilities(), reading.attention().length, reading::outputs,
                    reading::outputGradients, settings);
        }
        if (linear.outputs() == 1) {
            return new LogisticChange(linear, reading.probabilities()[1], settings);
        }
        return GeneralChange.of(reading.probabilities(), linear, settings);
    }
}
