package org.alidade.learn.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.alidade.core.data.Example;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.builtin.AdditiveAttentionFactory;
import org.alidade.learn.builtin.AffineFactory;
import org.alidade.learn.builtin.BiLstmFactory;
import org.alidade.learn.builtin.ConvolutionsFactory;
import org.alidade.learn.builtin.ScaledDotAttentionFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Numbers measured by running the original model of Jain and Wallace on small random inputs. Sizes are inferred. */
final class ParityFixture {

    private final JsonNode root;
    private final int vocabulary;

    ParityFixture(Path file) {
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Fixture " + file + " cannot be read: " + e.getMessage(), e);
        }
        vocabulary = initial("encoder.embedding.weight").size();
    }

    Vocabulary words() {
        List<String> words = new ArrayList<>();
        for (int id = 4; id < vocabulary; id++) {
            words.add(word(id));
        }
        return new Vocabulary(words);
    }

    private static String word(int id) {
        return "w" + id;
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (JsonNode sequence : get("sequences")) {
            List<String> tokens = new ArrayList<>();
            for (int t = 1; t < sequence.size() - 1; t++) { // without the marks 2 and 3
                tokens.add(word(sequence.get(t).asInt()));
            }
            examples.add(Example.of(Integer.toString(examples.size()), tokens, "0"));
        }
        return examples;
    }

    int[] labels() {
        int[] labels = new int[get("labels").size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = get("labels").get(i).asInt();
        }
        return labels;
    }

    double number(String name) {
        return get(name).asDouble();
    }

    /** A flat row of numbers of one instance. */
    float[] row(String name, int instance) {
        return flat(get(name).get(instance));
    }

    float[] numbers(String name) {
        return flat(get(name));
    }

    FlatNetwork network() {
        int width = initial("encoder.embedding.weight").get(0).size();
        Encoder encoder = encoder(width);
        Attention attention = attention(encoder.width());
        EmbeddingTable embedding = new EmbeddingTable("embedding", vocabulary, width);
        FlatNetwork network = new FlatNetwork(embedding, encoder, attention,
                new Parameter("output.weight", initial("decoder.linear_1.weight").size(), encoder.width()),
                new Parameter("output.bias", 1, initial("decoder.linear_1.bias").size()));
        network.trainables().forEach((name, trainable) -> trainable.set(values("params_initial", name, trainable)));
        return network;
    }

    private Encoder encoder(int width) {
        String kind = get("encoder").asText();
        return switch (kind) {
        case "lstm" -> new BiLstmFactory().create(width, initial("encoder.rnn.weight_hh_l0").get(0).size(),
                Settings.NONE, new Random(0));
        case "average" -> new AffineFactory().create(width, initial("encoder.projection.bias").size(), Settings.NONE,
                new Random(0));
        case "cnn" -> convolutions(width);
        default -> throw new IllegalArgumentException(
                "Fixture has encoder '" + kind + "', expected lstm, cnn or average");
        };
    }

    private Encoder convolutions(int width) {
        List<String> kernels = new ArrayList<>();
        for (int k = 0; k < kernels(); k++) {
            kernels.add(Integer.toString(initial(convolution(k, "weight")).get(0).get(0).size()));
        }
        SettingDeclaration declaration = new SettingDeclaration("kernels", "", SettingType.TEXT,
                String.join("-", kernels), 0, 0, List.of(), "");
        int hidden = initial(convolution(0, "bias")).size() * kernels.size();
        return new ConvolutionsFactory().create(width, hidden, Settings.of(List.of(declaration), Map.of()),
                new Random(0));
    }

    private int kernels() {
        int count = 0;
        while (get("params_initial").has(convolution(count, "weight"))) {
            count++;
        }
        return count;
    }

    private static String convolution(int kernel, String part) {
        return "encoder.convolutions." + kernel + "." + part;
    }

    private Attention attention(int width) {
        String kind = get("attention").asText();
        return switch (kind) {
        case "tanh" -> new AdditiveAttentionFactory().create(width, 0, Settings.NONE, new Random(0));
        case "dot" -> new ScaledDotAttentionFactory().create(width, 0, Settings.NONE, new Random(0));
        default -> throw new IllegalArgumentException("Fixture has attention '" + kind + "', expected tanh or dot");
        };
    }

    /** The values of all parameters after training, by our names. */
    Map<String, float[]> after(FlatNetwork network) {
        Map<String, float[]> after = new TreeMap<>();
        network.trainables()
                .forEach((name, trainable) -> after.put(name, values("params_after_3_steps", name, trainable)));
        return after;
    }

    private float[] values(String set, String name, Trainable trainable) {
        JsonNode parameters = get(set);
        if (name.equals("encoder.convolutions.weight")) {
            return convolutionWeights(parameters, trainable.size());
        }
        if (name.equals("encoder.convolutions.bias")) {
            float[] biases = new float[trainable.size()];
            int filters = biases.length / kernels();
            for (int k = 0; k < kernels(); k++) {
                float[] bias = flat(parameters.get(convolution(k, "bias")));
                System.arraycopy(bias, 0, biases, k * filters, filters);
            }
            return biases;
        }
        String theirs = theirName(name);
        if (!parameters.has(theirs)) {
            throw new IllegalArgumentException("Fixture has no parameter " + theirs + " in " + set);
        }
        return flat(parameters.get(theirs));
    }

    private static String theirName(String name) {
        return switch (name) {
        case "embedding" -> "encoder.embedding.weight";
        case "output.weight" -> "decoder.linear_1.weight";
        case "output.bias" -> "decoder.linear_1.bias";
        default -> name.startsWith("attention.") ? "decoder." + name
                : name.startsWith("encoder.projection") ? name : name.replace("encoder.", "encoder.rnn.");
        };
    }

    /** Theirs: [filter][input][offset] for each kernel. Ours: kernel by kernel, offset by offset, [filter][input]. */
    private float[] convolutionWeights(JsonNode parameters, int size) {
        float[] weights = new float[size];
        int next = 0;
        for (int k = 0; k < kernels(); k++) {
            JsonNode theirs = parameters.get(convolution(k, "weight"));
            for (int offset = 0; offset < theirs.get(0).get(0).size(); offset++) {
                for (JsonNode filter : theirs) {
                    for (JsonNode input : filter) {
                        weights[next++] = (float) input.get(offset).asDouble();
                    }
                }
            }
        }
        return weights;
    }

    private JsonNode initial(String name) {
        JsonNode parameter = get("params_initial").get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("Fixture has no initial parameter " + name);
        }
        return parameter;
    }

    private JsonNode get(String name) {
        JsonNode node = root.get(name);
        if (node == null) {
            throw new IllegalArgumentException("Fixture has no entry " + name);
        }
        return node;
    }

    private static float[] flat(JsonNode node) {
        List<Float> values = new ArrayList<>();
        collect(node, values);
        float[] flat = new float[values.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = values.get(i);
        }
        return flat;
    }

    private static void collect(JsonNode node, List<Float> values) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, values));
        } else {
            values.add((float) node.asDouble());
        }
    }
}
