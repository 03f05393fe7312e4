package org.alidade.learn.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

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
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.tape.Trainable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Numbers measured by running an original model of Jain and Wallace on small random inputs, and its encoders and
 * attention under our names. Sizes are inferred.
 */
public final class ParityFile {

    private final JsonNode root;

    public ParityFile(Path file) {
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Fixture " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A word for an id of the original vectoriser. */
    public static String word(int id) {
        return "w" + id;
    }

    /** The words from id 4 on. */
    public Vocabulary words(String table) {
        List<String> words = new ArrayList<>();
        for (int id = 4; id < initial(table).size(); id++) {
            words.add(word(id));
        }
        return new Vocabulary(words);
    }

    /** The words of each sequence, without the marks 2 and 3. */
    public List<List<String>> texts(String name) {
        List<List<String>> texts = new ArrayList<>();
        for (JsonNode sequence : get(name)) {
            List<String> tokens = new ArrayList<>();
            for (int t = 1; t < sequence.size() - 1; t++) {
                tokens.add(word(sequence.get(t).asInt()));
            }
            texts.add(tokens);
        }
        return texts;
    }

    public int[] integers(String name) {
        return integers(get(name));
    }

    public int[] integers(String name, int instance) {
        return integers(get(name).get(instance));
    }

    private static int[] integers(JsonNode node) {
        int[] integers = new int[node.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = node.get(i).asInt();
        }
        return integers;
    }

    public double number(String name) {
        return get(name).asDouble();
    }

    /** A flat row of numbers of one instance. */
    public float[] row(String name, int instance) {
        return flat(get(name).get(instance));
    }

    public float[] numbers(String name) {
        return flat(get(name));
    }

    /** The encoder whose parameters begin with the prefix, such as {@code encoder.}; its values are arbitrary. */
    public Encoder encoder(String prefix, int width) {
        String kind = get("encoder").asText();
        return switch (kind) {
        case "lstm" -> new BiLstmFactory().create(width, initial(prefix + "rnn.weight_hh_l0").get(0).size(),
                Settings.NONE, new Random(0));
        case "average" -> new AffineFactory().create(width, initial(prefix + "projection.bias").size(),
                settings("padding", "counted"), new Random(0));
        case "cnn" -> convolutions(prefix, width);
        default -> throw new IllegalArgumentException(
                "Fixture has encoder '" + kind + "', expected lstm, cnn or average");
        };
    }

    private Encoder convolutions(String prefix, int width) {
        List<String> kernels = new ArrayList<>();
        for (int k = 0; k < kernels(prefix); k++) {
            kernels.add(Integer.toString(initial(convolution(prefix, k, "weight")).get(0).get(0).size()));
        }
        int hidden = initial(convolution(prefix, 0, "bias")).size() * kernels.size();
        return new ConvolutionsFactory().create(width, hidden,
                settings("kernels", String.join("-", kernels), "filters", "shared"), new Random(0));
    }

    private static Settings settings(String... keysAndValues) {
        List<SettingDeclaration> declarations = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            declarations.add(new SettingDeclaration(keysAndValues[i], "", SettingType.TEXT, keysAndValues[i + 1], 0, 0,
                    List.of(), ""));
        }
        return Settings.of(declarations, Map.of());
    }

    private int kernels(String prefix) {
        int count = 0;
        while (get("params_initial").has(convolution(prefix, count, "weight"))) {
            count++;
        }
        return count;
    }

    private static String convolution(String prefix, int kernel, String part) {
        return prefix + "convolutions." + kernel + "." + part;
    }

    /** The attention, with a query as wide as the states or without one; its values are arbitrary. */
    public Attention attention(int width, int queryWidth) {
        String kind = get("attention").asText();
        return switch (kind) {
        case "tanh", "tanh_qa" -> new AdditiveAttentionFactory().create(width, queryWidth,
                BuiltIns.attentionDefaults("tanh"), new Random(0));
        case "dot", "dot_qa" -> new ScaledDotAttentionFactory().create(width, queryWidth, Settings.NONE,
                new Random(0));
        default -> throw new IllegalArgumentException("Fixture has attention '" + kind + "', expected tanh or dot");
        };
    }

    /** A parameter of an encoder, by our name for it within the encoder. */
    public float[] encoderValues(String set, String prefix, String name, Trainable trainable) {
        if (name.equals("convolutions.weight")) {
            return convolutionWeights(prefix, get(set), trainable.size());
        }
        if (name.equals("convolutions.bias")) {
            float[] biases = new float[trainable.size()];
            int filters = biases.length / kernels(prefix);
            for (int k = 0; k < kernels(prefix); k++) {
                System.arraycopy(values(set, convolution(prefix, k, "bias")), 0, biases, k * filters, filters);
            }
            return biases;
        }
        return values(set, prefix + (name.startsWith("projection") ? name : "rnn." + name));
    }

    /** Theirs: [filter][input][offset] for each kernel. Ours: kernel by kernel, offset by offset, [filter][input]. */
    private float[] convolutionWeights(String prefix, JsonNode parameters, int size) {
        float[] weights = new float[size];
        int next = 0;
        for (int k = 0; k < kernels(prefix); k++) {
            JsonNode theirs = parameters.get(convolution(prefix, k, "weight"));
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

    /** A parameter by their name. */
    public float[] values(String set, String theirs) {
        JsonNode parameter = get(set).get(theirs);
        if (parameter == null) {
            throw new IllegalArgumentException("Fixture has no parameter " + theirs + " in " + set);
        }
        return flat(parameter);
    }

    /** An initial parameter by their name. */
    public JsonNode initial(String name) {
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
