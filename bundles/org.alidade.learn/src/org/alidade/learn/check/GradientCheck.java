package org.alidade.learn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Compares the gradients of an encoder, an attention or any other forward computation with finite differences.
 *
 * <p>The computed value is a weighted sum of all outputs with fixed random weights. Each partial derivative is compared
 * with central, right and left differences of two step sizes, and counts as right if one agrees: a small step drowns in
 * rounding, a large one may cross the kink of a ReLU, and then the difference on the other side is right. The error is
 * relative to the derivative plus a tenth of the largest one.
 */
public final class GradientCheck {

    private static final float[] STEPS = {1e-2f, 1e-3f};
    private static final int SAMPLES = 60;

    /** A computation on a tape, differentiable in its input and in parameters. */
    @FunctionalInterface
    public interface Forward {

        /** The output for an input [rows, width]. */
        Var apply(Tape tape, Var x);
    }

    private final int rows;
    private final int width;
    private final Forward forward;
    private final int samples;
    private final Random random = new Random(3);
    private float[] outputWeights = {};
    private double worst = -1;
    private String where = "";

    private GradientCheck(int rows, int width, Forward forward, int samples) {
        this.rows = rows;
        this.width = width;
        this.forward = forward;
        this.samples = samples;
    }

    /** Checks an encoder on a batch of the given shape. */
    public static GradientReport encoder(Encoder encoder, int inputWidth, Packed tokens) {
        return forward(tokens.rows(), inputWidth, encoder.parameters(),
                (tape, x) -> encoder.encode(tape, tokens, x));
    }

    /** Checks an encoder at fewer places: at most so many elements of the input and of each parameter. */
    public static GradientReport encoder(Encoder encoder, int inputWidth, Packed tokens, int samples) {
        return new GradientCheck(tokens.rows(), inputWidth, (tape, x) -> encoder.encode(tape, tokens, x), samples)
                .run(encoder.parameters());
    }

    /** Checks the summary that an encoder makes of sequences. */
    public static GradientReport summary(Encoder encoder, int inputWidth, Packed tokens) {
        return forward(tokens.rows(), inputWidth, encoder.parameters(),
                (tape, x) -> encoder.summary(tape, tokens, x, encoder.encode(tape, tokens, x)));
    }

    /** Checks an attention without a query on a batch of the given shape. */
    public static GradientReport attention(Attention attention, int stateWidth, Packed tokens) {
        return forward(tokens.rows(), stateWidth, attention.parameters(),
                (tape, h) -> attention.scores(tape, tokens, h, Optional.empty()));
    }

    /** Checks the gradient of an attention with respect to the query and the parameters, for fixed random states. */
    public static GradientReport query(Attention attention, int stateWidth, int queryWidth, Packed tokens) {
        float[] states = normal(new Random(4), tokens.rows() * stateWidth);
        return forward(tokens.count(), queryWidth, attention.parameters(), (tape, q) -> attention.scores(tape, tokens,
                tape.constant(Memory.array(tokens.rows(), stateWidth, states)), Optional.of(q)));
    }

    /** Checks any computation on an input of normally distributed numbers, [rows, width]. */
    public static GradientReport forward(int rows, int width, List<Parameter> parameters, Forward forward) {
        return new GradientCheck(rows, width, forward, SAMPLES).run(parameters);
    }

    private static float[] normal(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private GradientReport run(List<Parameter> parameters) {
        float[] x = normal(random, rows * width);
        parameters.forEach(Parameter::clearGradient);
        float[] inputGradient = backward(x);
        List<float[]> gradients = new ArrayList<>();
        parameters.forEach(parameter -> gradients.add(parameter.gradientToArray()));
        parameters.forEach(Parameter::clearGradient);
        double inputError = worstError("input", x, inputGradient, moved -> value(moved));
        double parameterError = 0;
        for (int k = 0; k < parameters.size(); k++) {
            Parameter parameter = parameters.get(k);
            float[] values = parameter.toArray();
            double error = worstError(parameter.name(), values, gradients.get(k), moved -> {
                parameter.set(moved);
                return value(x);
            });
            parameter.set(values);
            parameterError = Math.max(parameterError, error);
        }
        return new GradientReport(inputError, parameterError, where);
    }

    private float[] backward(float[] x) {
        try (Tape tape = Tape.training()) {
            Var input = tape.input(Memory.array(rows, width, x));
            Var out = forward.apply(tape, input);
            outputWeights = normal(random, out.rows() * out.columns());
            tape.backward(out, Memory.array(out.rows(), out.columns(), outputWeights));
            return input.reached() ? Memory.read(input.gradient()) : new float[x.length];
        }
    }

    private double value(float[] x) {
        try (Tape tape = Tape.inference()) {
            float[] out = Memory.read(forward.apply(tape, tape.constant(Memory.array(rows, width, x))).value());
            double sum = 0;
            for (int i = 0; i < out.length; i++) {
                sum += (double) out[i] * outputWeights[i];
            }
            return sum;
        }
    }

    private interface Value {
        double at(float[] x);
    }

    private double worstError(String name, float[] x, float[] gradient, Value value) {
        float scale = 0;
        for (float g : gradient) {
            scale = Math.max(scale, Math.abs(g));
        }
        double largest = 0;
        double middle = value.at(x);
        for (int k = 0; k < Math.min(samples, x.length); k++) {
            int i = x.length <= samples ? k : random.nextInt(x.length);
            double tolerated = Math.max(Math.abs(gradient[i]) + 0.1 * scale, 1e-6);
            double error = Double.POSITIVE_INFINITY;
            double closest = Double.NaN;
            for (float step : STEPS) {
                for (double difference : differences(x, i, step, middle, value)) {
                    double here = Math.abs(difference - gradient[i]) / tolerated;
                    closest = here < error ? difference : closest;
                    error = here < error ? here : error;
                }
            }
            largest = Math.max(largest, error);
            note(error, name, i, gradient[i], closest);
        }
        return largest;
    }

    /** Central, right and left difference quotient; the latter two differ where there is a kink between. */
    private static double[] differences(float[] x, int i, float step, double middle, Value value) {
        float[] moved = x.clone();
        float right = x[i] + step;
        float left = x[i] - step;
        moved[i] = right;
        double above = value.at(moved);
        moved[i] = left;
        double below = value.at(moved);
        return new double[] {(above - below) / (right - left), (above - middle) / (right - x[i]),
                (middle - below) / (x[i] - left)};
    }

    private void note(double error, String name, int i, float gradient, double difference) {
        if (error > worst) {
            worst = error;
            where = name + "[" + i + "]: gradient " + gradient + ", finite difference " + difference;
        }
    }
}
