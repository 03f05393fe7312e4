package org.alidade.probes.jainwallace;

import org.alidade.core.model.LinearOutput;

/** The change of one logistic output whose logit is linear in attention. */
final class LogisticChange implements OutputChange {

    private final float[] contributions; // [n]
    private final double bias;
    private final double original;
    private final double penalty;
    private final double threshold;

    LogisticChange(LinearOutput linear, double original, SearchSettings settings) {
        contributions = linear.contributions(0);
        bias = linear.bias()[0];
        this.original = original;
        penalty = settings.penalty();
        threshold = settings.threshold();
    }

    @Override
    public void addPenalty(float[][] weights, int from, float[][] gradient) {
        for (int k = 0; k < weights.length; k++) {
            double p = 1 / (1 + Math.exp(-logit(weights[k], from)));
            double change = p - original;
            if (Math.abs(change) > threshold) {
                float slope = (float) (penalty * Math.signum(change) * p * (1 - p));
                for (int t = 0; t < contributions.length; t++) {
                    gradient[k][from + t] += slope * contributions[t];
                }
            }
        }
    }

    private double logit(float[] weights, int from) {
        float even = 0; // two sums: each addition would wait for the one before
        float odd = 0;
        int n = contributions.length;
        for (int t = 0; t + 1 < n; t += 2) {
            even += weights[from + t] * contributions[t];
            odd += weights[from + t + 1] * contributions[t + 1];
        }
        if (n % 2 == 1) {
            even += weights[from + n - 1] * contributions[n - 1];
        }
        return bias + even + odd;
    }
}
