package org.alidade.learn.train;

/**
 * Cross-entropy of one sigmoid output, instances of class 1 weighted.
 *
 * <p><b>Source</b>: the released code of Jain and Wallace 2019, binary classification. <b>Differs</b>: nothing.
 *
 * @param positiveWeight weight of an instance of class 1, positive; those of class 0 have weight 1
 */
public record WeightedBinaryLoss(double positiveWeight) implements Loss {

    /** With the weight that balances the classes: negatives / positives, 1 if there are no positives. */
    public static WeightedBinaryLoss balancing(int negatives, int positives) {
        return new WeightedBinaryLoss(positives == 0 || negatives == 0 ? 1 : (double) negatives / positives);
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double of(float[] logits, int[] labels, float[] gradient) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double weight = labels[i] == 1 ? positiveWeight : 1;
            double z = logits[i];
            loss += weight * (Math.max(z, 0) - z * labels[i] + Math.log1p(Math.exp(-Math.abs(z))));
            gradient[i] = (float) (weight * (sigmoid(z) - labels[i]));
        }
        return loss;
    }

    @Override
    public float[] probabilities(float[] logits, int from) {
        double p = sigmoid(logits[from]);
        return new float[] {(float) (1 - p), (float) p};
    }

    @Override
    public float[] probabilityGradient(float[] probabilities, int c) {
        float slope = probabilities[0] * probabilities[1];
        return new float[] {c == 1 ? slope : -slope};
    }

    @Override
    public float[] logitSlopes(float[] probabilities, float[] slopes) {
        return new float[] {(slopes[1] - slopes[0]) * probabilities[0] * probabilities[1]};
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
