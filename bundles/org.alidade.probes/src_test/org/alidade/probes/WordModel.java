package org.alidade.probes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.data.Example;
import org.alidade.core.model.Capability;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A model of two classes that reads any text: each word has a score and a value; the attention of a token is its share of
 * the scores, and the second class has the probability {@code sum_i a_i v_i}. Words that it does not know have score 1
 * and value 0.
 */
public final class WordModel implements TrainedModel {

    private final Map<String, Float> scores;
    private final Map<String, Float> values;
    private final Set<Capability> offers;
    private int read;

    /** A model that offers everything. */
    public WordModel(Map<String, Float> scores, Map<String, Float> values) {
        this(scores, values, EnumSet.allOf(Capability.class));
    }

    /** A model that offers something. */
    public WordModel(Map<String, Float> scores, Map<String, Float> values, Set<Capability> offers) {
        this.scores = scores;
        this.values = values;
        this.offers = offers;
    }

    /** A model with attention 1/n. */
    public static WordModel even(Map<String, Float> values) {
        return new WordModel(Map.of(), values);
    }

    /** How many texts were read. */
    public int read() {
        return read;
    }

    @Override
    public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
        read += examples.size();
        List<Reading> readings = new ArrayList<>();
        examples.forEach(example -> readings.add(new Words(example)));
        return readings;
    }

    @Override
    public float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        require(Capability.INPUT_GRADIENT);
        float[][] gradients = integrated(readings, classes);
        for (float[] gradient : gradients) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = Math.abs(gradient[i]);
            }
        }
        return gradients;
    }

    @Override
    public float[][] integratedGradients(List<Reading> readings, int[] classes, int steps, IProgressMonitor monitor) {
        require(Capability.INTEGRATED_GRADIENTS);
        return integrated(readings, classes);
    }

    /** {@code a_i v_i} for the second class, the opposite for the first. */
    private float[][] integrated(List<Reading> readings, int[] classes) {
        float[][] gradients = new float[readings.size()][];
        for (int k = 0; k < gradients.length; k++) {
            List<String> tokens = readings.get(k).example().tokens();
            float[] gradient = readings.get(k).attention();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= (classes[k] == 1 ? 1 : -1) * values.getOrDefault(tokens.get(i), 0f);
            }
            gradients[k] = gradient;
        }
        return gradients;
    }

    @Override
    public float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        require(Capability.LEAVE_ONE_OUT);
        float[][][] without = new float[readings.size()][][];
        for (int k = 0; k < without.length; k++) {
            List<String> tokens = readings.get(k).example().tokens();
            without[k] = new float[tokens.size() == 1 ? 0 : tokens.size()][];
            for (int t = 0; t < without[k].length; t++) {
                List<String> rest = new ArrayList<>(tokens);
                rest.remove(t);
                without[k][t] = new Words(Example.of("rest", rest, "no")).probabilities();
            }
        }
        return without;
    }

    private void require(Capability capability) {
        if (!offers.contains(capability)) {
            throw new UnsupportedOperationException("no " + capability);
        }
    }

    @Override
    public List<NamedArray> arrays() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private final class Words implements Reading {

        private final Example example;

        Words(Example example) {
            this.example = example;
        }

        @Override
        public Example example() {
            return example;
        }

        @Override
        public float[] attention() {
            float[] weights = new float[example.tokens().size()];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = scores.getOrDefault(example.tokens().get(i), 1f);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (weights[i] / sum);
            }
            return weights;
        }

        @Override
        public float[] probabilities() {
            return outputs(new float[][] {attention()})[0];
        }

        @Override
        public float[][] outputs(float[][] weights) {
            float[][] outputs = new float[weights.length][];
            for (int k = 0; k < outputs.length; k++) {
                double second = 0;
                for (int i = 0; i < weights[k].length; i++) {
                    second += (double) weights[k][i] * values.getOrDefault(example.tokens().get(i), 0f);
                }
                outputs[k] = new float[] {(float) (1 - second), (float) second};
            }
            return outputs;
        }
    }
}
