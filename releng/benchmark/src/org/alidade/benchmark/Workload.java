package org.alidade.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.model.Training;
import org.alidade.learn.network.Vocabulary;

/**
 * What the PyTorch side needs to compute the same, in files: sizes and word numbers as text, parameters as
 * little-endian floats.
 *
 * @param model    flat or han
 * @param encoder  without {@code org.alidade.learn.}
 * @param training where sizes and vocabulary are from
 */
record Workload(String model, String encoder, Training training) {

    /** Writes it into a new temporary folder. */
    Path write(List<List<Example>> batches, List<float[]> parameters) throws IOException {
        Path folder = Files.createTempDirectory("workload");
        Corpus corpus = training.corpus();
        Vocabulary vocabulary = new Vocabulary(corpus.vocabulary());
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s %s %d %d %d %d", model, encoder, vocabulary.size(),
                training.settings().integer("embeddingDimension"), training.settings().integer("hidden"),
                corpus.labels().size()));
        for (List<Example> batch : batches) {
            lines.add(batch.stream().map(example -> corpus.labels().indexOf(example.label()) + " "
                    + words(example, vocabulary)).collect(Collectors.joining(";")));
        }
        Files.write(folder.resolve("batches.txt"), lines);
        writeParameters(folder.resolve("parameters.bin"), parameters);
        return folder;
    }

    private String words(Example example, Vocabulary vocabulary) {
        if (model.equals("flat")) {
            return spaced(vocabulary.encode(example.tokens()));
        }
        List<Integer> starts = example.sentences();
        return IntStream.range(0, starts.size()).mapToObj(s -> spaced(vocabulary.numbers(example.tokens()
                .subList(starts.get(s), s + 1 < starts.size() ? starts.get(s + 1) : example.tokens().size()))))
                .collect(Collectors.joining("/"));
    }

    private static String spaced(int[] numbers) {
        return IntStream.of(numbers).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static void writeParameters(Path file, List<float[]> parameters) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (float[] values : parameters) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                out.write(bytes.array());
            }
        }
    }
}
