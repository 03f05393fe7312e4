package org.alidade.learn.taught;

import java.util.List;

import org.alidade.learn.network.Network;
import org.alidade.learn.network.Objective;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;

/**
 * Predict as the teacher, attend otherwise: {@code TVD(y, y_t) - lambda KL(a || a_t)}, summed over the texts of a
 * batch. Shapes: C classes, n tokens of a text, O outputs.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 4.1, equation 1, {@code TVD = 1/2 sum_c |p_c - p_tc|}; with
 * {@link Scale#CODE} their released code. <b>Differs</b>: weights below 1e-12 count as 1e-12 in the logarithms, where
 * their code stops at a weight of 0; more than two classes are possible.
 */
final class AdversarialObjective implements Objective<TaughtText> {

    private static final double SMALLEST = 1e-12;

    /** How the two terms and the texts are weighed. */
    enum Scale {
        /** As the equation says. */
        PAPER,
        /**
         * The distance of predictions counts half, so that lambda acts as twice its value, and the loss of a batch is
         * multiplied by the sum of its texts' class weights.
         */
        CODE;

        static Scale of(String setting) {
            return setting.equals("code") ? CODE : PAPER;
        }
    }

    private final Lessons lessons;
    private final Loss loss;
    private final double lambda;
    private final Scale scale;

    AdversarialObjective(Lessons lessons, Loss loss, double lambda, Scale scale) {
        this.lessons = lessons;
        this.loss = loss;
        this.lambda = lambda;
        this.scale = scale;
    }

    @Override
    public double backward(Tape tape, List<TaughtText> batch, Network.Pass pass, int[] labels) {
        List<Lessons.Lesson> taught = lessons.of(TaughtText.examples(batch));
        double factor = scale == Scale.CODE ? weight(labels) : 1;
        float[] logitSlopes = new float[labels.length * loss.outputs()];
        float[] weightSlopes = new float[pass.units().rows()];
        double distance = distance(Memory.read(pass.logits().value()), taught, factor, logitSlopes);
        double divergence = divergence(pass, taught, factor, weightSlopes);
        Var both = tape.op(Memory.array(1, 1, new float[] {0}), unused -> {
            pass.logits().add(Memory.array(labels.length, loss.outputs(), logitSlopes));
            pass.a().add(Memory.array(weightSlopes.length, 1, weightSlopes));
        }, pass.logits(), pass.a());
        tape.backward(both, Memory.array(1, 1, new float[] {1})); // one pass through the encoder for both terms
        return factor * (distance - lambda * divergence);
    }

    private double weight(int[] labels) {
        double sum = 0;
        for (int label : labels) {
            sum += label == 1 && loss instanceof WeightedBinaryLoss balancing ? balancing.positiveWeight() : 1;
        }
        return sum;
    }

    private double distance(float[] logits, List<Lessons.Lesson> taught, double factor, float[] slopes) {
        double share = scale == Scale.CODE ? 0.25 : 0.5;
        double sum = 0;
        for (int i = 0; i < taught.size(); i++) {
            float[] p = loss.probabilities(logits, i * loss.outputs()); // [C]
            float[] wanted = taught.get(i).probabilities(); // [C]
            float[] signs = new float[p.length]; // slopes with respect to p
            for (int c = 0; c < p.length; c++) {
                sum += share * Math.abs((double) p[c] - wanted[c]);
                signs[c] = (float) (factor * share * Math.signum(p[c] - wanted[c]));
            }
            System.arraycopy(loss.logitSlopes(p, signs), 0, slopes, i * loss.outputs(), loss.outputs());
        }
        return sum;
    }

    private double divergence(Network.Pass pass, List<Lessons.Lesson> taught, double factor, float[] slopes) {
        Packed tokens = pass.units();
        float[] a = Memory.read(pass.a().value()); // [rows]
        double sum = 0;
        for (int i = 0; i < taught.size(); i++) {
            float[] shunned = taught.get(i).attention(); // [n]
            for (int t = 0, r = tokens.from(i); t < shunned.length; t++, r++) {
                double ratio = Math.log(Math.max(a[r], SMALLEST)) - Math.log(Math.max(shunned[t], SMALLEST));
                sum += a[r] * ratio;
                slopes[r] = (float) (-lambda * factor * (ratio + (a[r] > SMALLEST ? 1 : 0)));
            }
        }
        return sum;
    }
}
