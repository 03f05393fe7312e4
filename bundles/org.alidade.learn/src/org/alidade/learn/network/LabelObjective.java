package org.alidade.learn.network;

import java.util.List;

import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.train.Loss;

/**
 * The loss of right classes alone.
 *
 * @param loss      of logits
 * @param reduction how the texts of a batch share a step
 * @param <T>       an example as the network takes it in
 */
public record LabelObjective<T extends Text>(Loss loss, Reduction reduction) implements Objective<T> {

    /**
     * Whether a step follows the sum of a batch's losses or their mean. Adam does not mind the scale, but weight decay
     * and a limit on the gradients' norm do.
     */
    public enum Reduction {
        /** Jain and Wallace 2019, one text. */
        SUM,
        /** Jain and Wallace 2019, two texts; Serrano and Smith 2019. */
        MEAN
    }

    @Override
    public double backward(Tape tape, List<T> batch, Network.Pass pass, int[] labels) {
        float[] gradient = new float[labels.length * loss.outputs()];
        double sum = loss.of(Memory.read(pass.logits().value()), labels, gradient);
        if (reduction == Reduction.MEAN) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] /= labels.length;
            }
        }
        tape.backward(pass.logits(), Memory.array(labels.length, loss.outputs(), gradient));
        return sum;
    }
}
