package org.alidade.probes.jainwallace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;
import org.alidade.probes.FixedInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the original code of Jain and Wallace found on tiny models: start and end of its search for adversaries. The
 * models are read anew here, for the encoders that need only a few lines. Shapes: L positions, with a mark at either
 * end; n = L - 2 tokens; m hidden units.
 */
final class AdversarialParityFixture {

    private final JsonNode root;

    AdversarialParityFixture(Path file) throws IOException {
        root = new ObjectMapper().readTree(file.toFile());
    }

    int instances() {
        return root.get("sequences").size();
    }

    int candidates() {
        return root.get("adv_final_prob").get(0).size();
    }

    /** The instance as the model read it. */
    Reading reading(int instance) {
        float[] attention = inner(root.get("attention_weights").get(instance), length(instance));
        float[] decoder = floats(parameter("decoder.linear_1.weight").get(0)); // [m]
        float[][] states = states(instance); // [n][m]
        float[] contributions = new float[states.length]; // [n]
        for (int t = 0; t < states.length; t++) {
            contributions[t] = (float) dot(decoder, states[t]);
        }
        LinearOutput output = new LinearOutput(floats(parameter("decoder.linear_1.bias")),
                new float[][] {contributions});
        return FixedInstance.linear("i" + instance, attention, output);
    }

    /** Probability of the second class. */
    float probability(int instance) {
        return (float) root.get("prob").get(instance).get(0).asDouble();
    }

    /** What the search started with [K][n]. */
    float[][] noise(int instance) {
        float[][] noise = rows("adv_noise_before_times3", instance);
        for (float[] row : noise) {
            for (int t = 0; t < row.length; t++) {
                row[t] *= 3;
            }
        }
        return noise;
    }

    /** Candidates after 500 steps [K][n]. */
    float[][] attentions(int instance) {
        return rows("adv_final_attention", instance);
    }

    /** Their probabilities of the second class [K]. */
    float[] probabilities(int instance) {
        float[] probabilities = new float[candidates()];
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = (float) root.get("adv_final_prob").get(instance).get(k).get(0).asDouble();
        }
        return probabilities;
    }

    private float[][] rows(String name, int instance) {
        float[][] rows = new float[candidates()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = inner(root.get(name).get(instance).get(k), length(instance));
        }
        return rows;
    }

    private float[][] states(int instance) {
        List<float[]> embedded = new ArrayList<>(); // L of [E]
        root.get("sequences").get(instance)
                .forEach(id -> embedded.add(floats(parameter("encoder.embedding.weight").get(id.asInt()))));
        float[][] states = new float[embedded.size() - 2][];
        for (int t = 0; t < states.length; t++) {
            states[t] = root.get("encoder").asText().equals("average") ? projected(embedded.get(t + 1))
                    : convolved(embedded, t + 1);
        }
        return states;
    }

    /** tanh(W e + b). */
    private float[] projected(float[] embedding) {
        JsonNode weight = parameter("encoder.projection.weight");
        float[] state = floats(parameter("encoder.projection.bias"));
        for (int j = 0; j < state.length; j++) {
            state[j] = (float) Math.tanh(state[j] + dot(floats(weight.get(j)), embedding));
        }
        return state;
    }

    /** Kernels of width 1, 3, 5, 7 around a position, zeros beyond the ends, then the positive part. */
    private float[] convolved(List<float[]> embedded, int position) {
        List<Float> state = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            JsonNode filters = parameter("encoder.convolutions." + c + ".weight"); // [f][E][width]
            float[] bias = floats(parameter("encoder.convolutions." + c + ".bias"));
            for (int f = 0; f < bias.length; f++) {
                state.add(Math.max(0, bias[f] + (float) convolved(filters.get(f), embedded, position - c)));
            }
        }
        float[] values = new float[state.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = state.get(j);
        }
        return values;
    }

    private static double convolved(JsonNode filter, List<float[]> embedded, int from) {
        double sum = 0;
        for (int e = 0; e < filter.size(); e++) {
            float[] taps = floats(filter.get(e));
            for (int w = 0; w < taps.length; w++) {
                int position = from + w;
                sum += position < 0 || position >= embedded.size() ? 0 : taps[w] * embedded.get(position)[e];
            }
        }
        return sum;
    }

    private int length(int instance) {
        return root.get("sequences").get(instance).size();
    }

    private JsonNode parameter(String name) {
        return root.get("params_initial").get(name);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }

    /** Without the marks at both ends and the padding. */
    private static float[] inner(JsonNode row, int length) {
        float[] inner = new float[length - 2];
        for (int t = 0; t < inner.length; t++) {
            inner[t] = (float) row.get(t + 1).asDouble();
        }
        return inner;
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = (float) array.get(j).asDouble();
        }
        return values;
    }
}
