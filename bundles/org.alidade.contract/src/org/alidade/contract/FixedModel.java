package org.alidade.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.alidade.core.certificate.Defect;
import org.alidade.core.data.Example;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Capability;
import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A classifier whose every number can be computed by hand: a token's score s and class values v [C] are those of its
 * word in {@link Lexicon}; attention is softmax(s), the logits are {@code sum_i a_i v_i}, the probabilities their
 * softmax. It does what its capabilities say and refuses the rest.
 */
public final class FixedModel implements TrainedModel {

    private static final double DIFFERENCE = 1e-3;

    private final Vocabulary lexicon;
    private final Set<Capability> capabilities;
    /** With one, what is shown as attention has no effect. */
    private final Optional<Defect> defect;

    /** @param capabilities what it offers */
    public FixedModel(Lexicon lexicon, Set<Capability> capabilities) {
        this(lexicon, capabilities, Optional.empty());
    }

    /** A model whose decisions do not come from the attention that it shows, if it has a defect. */
    FixedModel(Vocabulary lexicon, Set<Capability> capabilities, Optional<Defect> defect) {
        this.lexicon = lexicon;
        this.defect = defect;
        this.capabilities = capabilities.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(capabilities);
    }

    @Override
    public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
        check(monitor);
        return examples.stream().map(example -> (Reading) new FixedReading(example)).toList();
    }

    /** {@code d p_c / d e_i . e_i = a_i sum_k dp_c/dz_k v_ik}: the value of a token is linear in its vector. */
    @Override
    public float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        require(Capability.INPUT_GRADIENT);
        return forEach(readings, monitor, i -> {
            float[] gradient = weightGradient(readings.get(i), classes[i]);
            float[] attention = attention(readings.get(i).example().tokens());
            for (int token = 0; token < gradient.length; token++) {
                gradient[token] = Math.abs(gradient[token] * attention[token]);
            }
            return gradient;
        }).toArray(float[][]::new);
    }

    @Override
    public float[][] attentionGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        require(Capability.ATTENTION_GRADIENT);
        return forEach(readings, monitor, i -> attentionGradient(readings.get(i), classes[i])).toArray(float[][]::new);
    }

    @Override
    public float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        require(Capability.LEAVE_ONE_OUT);
        return forEach(readings, monitor, i -> withoutToken(readings.get(i).example().tokens()))
                .toArray(float[][][]::new);
    }

    /**
     * The token's score and values shrink with its vector: the derivative along the path by central differences.
     */
    @Override
    public float[][] integratedGradients(List<Reading> readings, int[] classes, int steps, IProgressMonitor monitor) {
        require(Capability.INTEGRATED_GRADIENTS);
        return forEach(readings, monitor, i -> integrated(readings.get(i).example().tokens(), classes[i], steps))
                .toArray(float[][]::new);
    }

    private float[] integrated(List<String> tokens, int cls, int steps) {
        float[] sums = new float[tokens.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int k = 1; k <= steps; k++) {
                double[] lengths = new double[sums.length];
                Arrays.fill(lengths, (double) k / steps);
                lengths[i] += DIFFERENCE;
                double above = shrunk(tokens, lengths)[cls];
                lengths[i] -= 2 * DIFFERENCE;
                sums[i] += (float) ((above - shrunk(tokens, lengths)[cls]) / (2 * DIFFERENCE * steps));
            }
        }
        return sums;
    }

    /** Class probabilities of tokens whose vectors have other lengths. */
    private float[] shrunk(List<String> tokens, double[] lengths) {
        float[] attention = softmax(
                IntStream.range(0, lengths.length).mapToDouble(i -> lengths[i] * lexicon.score(tokens.get(i)))
                        .toArray());
        for (int i = 0; i < lengths.length; i++) {
            attention[i] *= (float) lengths[i];
        }
        return probabilities(tokens, attention);
    }

    @Override
    public List<NamedArray> arrays() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private <T> List<T> forEach(List<Reading> readings, IProgressMonitor monitor, IntFunction<T> action) {
        check(monitor);
        return IntStream.range(0, readings.size()).mapToObj(action).toList();
    }

    private float[][] withoutToken(List<String> tokens) {
        if (tokens.size() == 1) {
            return new float[0][];
        }
        return IntStream.range(0, tokens.size()).mapToObj(removed -> {
            List<String> rest = IntStream.range(0, tokens.size()).filter(i -> i != removed).mapToObj(tokens::get)
                    .toList();
            return probabilities(rest, attention(rest));
        }).toArray(float[][]::new);
    }

    private float[] attentionGradient(Reading reading, int cls) {
        return defect.isPresent() ? new float[reading.units().size()] : weightGradient(reading, cls);
    }

    /** {@code d p_c / d a_i = p_c (v_ic - sum_k p_k v_ik)}. */
    private float[] weightGradient(Reading reading, int cls) {
        float[] probabilities = reading.probabilities(); // [C]
        List<String> tokens = reading.example().tokens();
        float[] gradient = new float[tokens.size()]; // [n]
        for (int i = 0; i < gradient.length; i++) {
            double mean = 0;
            for (int k = 0; k < probabilities.length; k++) {
                mean += probabilities[k] * lexicon.value(tokens.get(i), k);
            }
            gradient[i] = (float) (probabilities[cls] * (lexicon.value(tokens.get(i), cls) - mean));
        }
        return gradient;
    }

    /** What is given out as attention. */
    private float[] shown(List<String> tokens) {
        float[] weights = attention(tokens);
        return defect.filter(Defect.MISPLACED::equals).isPresent() ? dealt(weights, tokens) : weights;
    }

    /** The same weights in an order by chance, always the same for the same text. */
    private static float[] dealt(float[] weights, List<String> tokens) {
        RandomGenerator random = Seeds.random(0, "dealt " + String.join(" ", tokens));
        for (int i = weights.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            float kept = weights[i];
            weights[i] = weights[other];
            weights[other] = kept;
        }
        return weights;
    }

    private float[] attention(List<String> tokens) {
        return softmax(tokens.stream().mapToDouble(lexicon::score).toArray());
    }

    private float[] probabilities(List<String> tokens, float[] weights) {
        float[] logits = logits(tokens, weights);
        return softmax(IntStream.range(0, logits.length).mapToDouble(c -> logits[c]).toArray());
    }

    private float[] logits(List<String> tokens, float[] weights) {
        float[] logits = new float[lexicon.classes()]; // [C]
        for (int c = 0; c < logits.length; c++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * lexicon.value(tokens.get(i), c);
            }
            logits[c] = (float) sum;
        }
        return logits;
    }

    private static float[] softmax(double[] scores) {
        double greatest = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElseThrow();
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - greatest);
        }
        float[] softmax = new float[scores.length];
        for (int i = 0; i < softmax.length; i++) {
            softmax[i] = (float) (Math.exp(scores[i] - greatest) / sum);
        }
        return softmax;
    }

    private void require(Capability capability) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedOperationException("The probe declares no need of " + capability);
        }
    }

    private static void check(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    /** How this model reads an example. */
    private final class FixedReading implements Reading {

        private final Example example;

        FixedReading(Example example) {
            this.example = example;
        }

        @Override
        public Example example() {
            return example;
        }

        @Override
        public float[] attention() {
            return shown(example.tokens());
        }

        @Override
        public float[] probabilities() {
            return FixedModel.this.probabilities(example.tokens(),
                    FixedModel.this.attention(example.tokens()));
        }

        @Override
        public Optional<LinearOutput> linearOutput() {
            require(Capability.ATTENTION_OVERRIDE);
            if (defect.isPresent()) {
                float[] always = FixedModel.this.logits(example.tokens(),
                        FixedModel.this.attention(example.tokens())); // [C]
                return Optional.of(new LinearOutput(always, new float[always.length][example.tokens().size()]));
            }
            float[][] values = new float[lexicon.classes()][example.tokens().size()];
            for (int c = 0; c < values.length; c++) {
                for (int i = 0; i < values[c].length; i++) {
                    values[c][i] = (float) lexicon.value(example.tokens().get(i), c);
                }
            }
            return Optional.of(new LinearOutput(new float[values.length], values));
        }

        @Override
        public float[][] outputs(float[][] weights) {
            require(Capability.ATTENTION_OVERRIDE);
            int n = example.tokens().size();
            for (float[] row : weights) {
                if (row.length != n) {
                    throw new IllegalArgumentException("Expected " + n + " weights, found " + row.length);
                }
            }
            return IntStream.range(0, weights.length).mapToObj(k -> defect.isPresent() ? probabilities()
                    : FixedModel.this.probabilities(example.tokens(), weights[k])).toArray(float[][]::new);
        }
    }
}
