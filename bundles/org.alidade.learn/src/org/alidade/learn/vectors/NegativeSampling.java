package org.alidade.learn.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.learn.tape.FloatLoops;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The training of a {@link VectorTraining}. Each word has an array of its own for either role, so that the arrays of a
 * loop share their index and HotSpot makes vector code of it.
 */
final class NegativeSampling {

    private static final int NOISE_WORDS = 5;
    private static final double FREQUENT = 1e-3;
    private static final double FIRST_RATE = 0.025;
    private static final double LAST_RATE = 1e-4;

    private final CountedWords words;
    private final VectorTraining options;
    private final RandomGenerator random;
    private final NoiseWords noise;
    private final double[] kept;
    private final float[][] inputs; // [V][dimension], the vectors that are wanted
    private final float[][] outputs; // [V][dimension]
    private final float[] change;
    private final float[] mean;
    private float rate;
    private long seen;

    NegativeSampling(CountedWords words, VectorTraining options, RandomGenerator random) {
        this.words = words;
        this.options = options;
        this.random = random;
        this.noise = new NoiseWords(words);
        this.kept = new double[words.size()];
        this.inputs = new float[words.size()][options.dimension()];
        this.outputs = new float[words.size()][options.dimension()];
        this.change = new float[options.dimension()];
        this.mean = new float[options.dimension()];
        initialise();
    }

    /** The probabilities of keeping a word, and the first vectors. */
    private void initialise() {
        for (int i = 0; i < words.size(); i++) {
            double times = FREQUENT * words.total() / words.count(i);
            kept[i] = Math.sqrt(times) + times;
            for (int j = 0; j < options.dimension(); j++) {
                inputs[i][j] = (float) ((random.nextDouble() - 0.5) / options.dimension());
            }
        }
    }

    /** The vector of a word, live. */
    float[] vector(int word) {
        return inputs[word];
    }

    void run(IProgressMonitor monitor) {
        List<int[]> texts = words.texts();
        SubMonitor progress = SubMonitor.convert(monitor, "Training word vectors", options.epochs() * texts.size());
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            for (int[] text : texts) {
                double done = (double) seen / (options.epochs() * words.total());
                rate = (float) Math.max(LAST_RATE, FIRST_RATE - (FIRST_RATE - LAST_RATE) * done);
                train(withoutFrequent(text));
                seen += text.length;
                progress.split(1);
            }
        }
    }

    private int[] withoutFrequent(int[] text) {
        int[] rest = new int[text.length];
        int size = 0;
        for (int word : text) {
            if (kept[word] >= 1 || random.nextDouble() < kept[word]) {
                rest[size++] = word;
            }
        }
        return Arrays.copyOf(rest, size);
    }

    private void train(int[] text) {
        for (int t = 0; t < text.length; t++) {
            int reach = 1 + random.nextInt(options.window());
            int from = Math.max(0, t - reach);
            int to = Math.min(text.length - 1, t + reach);
            if (options.architecture() == Architecture.SKIPGRAM) {
                skipGram(text, t, from, to);
            } else if (to > from) {
                cbow(text, t, from, to);
            }
        }
    }

    /** The pair of word and neighbour is symmetric; as in the original program the neighbour predicts the word. */
    private void skipGram(int[] text, int t, int from, int to) {
        for (int c = from; c <= to; c++) {
            if (c != t) {
                float[] input = inputs[text[c]];
                predict(input, text[t]);
                add(input, 1, change);
            }
        }
    }

    private void cbow(int[] text, int t, int from, int to) {
        Arrays.fill(mean, 0);
        for (int c = from; c <= to; c++) {
            if (c != t) {
                add(mean, 1f / (to - from), inputs[text[c]]);
            }
        }
        predict(mean, text[t]);
        for (int c = from; c <= to; c++) {
            if (c != t) {
                add(inputs[text[c]], 1, change);
            }
        }
    }

    /** One step on the outputs of a word and of noise words; leaves that of the input in {@link #change}. */
    private void predict(float[] input, int word) {
        Arrays.fill(change, 0);
        step(input, outputs[word], 1);
        for (int k = 0; k < NOISE_WORDS; k++) {
            int drawn = noise.draw(random);
            if (drawn != word) {
                step(input, outputs[drawn], 0);
            }
        }
    }

    private void step(float[] input, float[] output, int label) {
        double p = 1 / (1 + Math.exp(-FloatLoops.dot(input, 0, output, 0, input.length)));
        float g = (float) (rate * (label - p));
        add(change, g, output);
        add(output, g, input);
    }

    private static void add(float[] y, float factor, float[] x) {
        for (int j = 0; j < y.length; j++) {
            y[j] += factor * x[j];
        }
    }
}
