package org.alidade.probes.jainwallace;

/**
 * Adam with the maximum of past second moments.
 *
 * <p><b>Source</b>: Kingma and Ba 2015, algorithm 1; Reddi, Kale and Kumar 2018, algorithm 2 (amsgrad). <b>Differs</b>:
 * the maximum is taken before the correction of its bias, as in torch.
 */
final class CandidateAdam {

    private static final double BETA1 = .9;
    private static final double BETA2 = .999;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final float[][] mean;
    private final float[][] square;
    private final float[][] largest;
    private int step;

    /**
     * @param rows    of the variables
     * @param columns of the variables
     */
    CandidateAdam(double learningRate, int rows, int columns) {
        this.learningRate = learningRate;
        mean = new float[rows][columns];
        square = new float[rows][columns];
        largest = new float[rows][columns];
    }

    /** Moves the variables one step against the gradient; both [rows][columns]. */
    void move(float[][] variables, float[][] gradient) {
        step++;
        float size = (float) (learningRate / (1 - Math.pow(BETA1, step)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, step)));
        for (int k = 0; k < variables.length; k++) {
            means(mean[k], gradient[k]);
            squares(square[k], largest[k], gradient[k]);
            move(variables[k], mean[k], largest[k], size, correction);
        }
    }

    private static void means(float[] mean, float[] gradient) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) BETA1 * mean[i] + (float) (1 - BETA1) * gradient[i];
        }
    }

    private static void squares(float[] square, float[] largest, float[] gradient) {
        for (int i = 0; i < square.length; i++) {
            float next = (float) BETA2 * square[i] + (float) (1 - BETA2) * (gradient[i] * gradient[i]);
            square[i] = next;
            largest[i] = Math.max(largest[i], next);
        }
    }

    private static void move(float[] variables, float[] mean, float[] largest, float size, float correction) {
        for (int i = 0; i < variables.length; i++) {
            variables[i] -= size * mean[i] / ((float) Math.sqrt(largest[i]) * correction + EPSILON);
        }
    }
}
