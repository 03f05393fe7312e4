package org.alidade.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;

/**
 * Random texts with the sizes of a data set; their words follow Zipf's law.
 *
 * @param name      of the data set
 * @param words     of the vocabulary
 * @param classes   number of labels
 * @param sentences how many a text has, drawn from uniformly; the numbers are similar within a batch
 * @param lengths   tokens of a sentence, drawn from uniformly; similar within a batch of texts of one sentence
 */
record Shape(String name, int words, int classes, int[] sentences, int[] lengths) {

    /** Twenty lengths with the mean (18.7 tokens) and spread of SST's training sentences. */
    static final Shape SST = new Shape("SST", 13_822, 2, new int[] {1},
            new int[] {6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 22, 23, 25, 27, 29, 33, 44});
    /** 200 tokens, about the mean length of IMDB's reviews. */
    static final Shape IMDB = new Shape("IMDB", 13_822, 2, new int[] {1}, new int[] {200});
    /** Six sentences of 17 tokens in the mean, as far as that is known of Yahoo's answers. */
    static final Shape YAHOO = new Shape("Yahoo", 19_996, 10, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 10, 14},
            new int[] {4, 6, 8, 10, 12, 14, 16, 19, 23, 58});

    /** A batch: texts and their labels. */
    record Batch(List<Example> examples, int[] labels) {
    }

    /** Batches of texts of similar length. */
    List<Batch> batches(int count, int size, RandomGenerator random) {
        List<Batch> batches = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int similarSentences = one(sentences, random);
            int similarLength = one(lengths, random);
            List<Example> examples = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int length = similarLength;
                examples.add(text(b + ":" + i, near(similarSentences, random),
                        () -> sentences.length > 1 ? one(lengths, random) : near(length, random), random));
            }
            int[] labels = examples.stream().mapToInt(example -> Integer.parseInt(example.label())).toArray();
            batches.add(new Batch(examples, labels));
        }
        return batches;
    }

    /** Independent texts. */
    List<Example> texts(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(i -> text("test:" + i, one(sentences, random), () -> one(lengths, random), random)).toList();
    }

    /** A corpus with the whole vocabulary, labels that are equally frequent, and this test split. */
    Corpus corpus(List<Example> test) {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        List<String> labels = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        builder.labels(labels);
        List<String> all = IntStream.range(0, words).mapToObj(Shape::word).toList();
        for (String label : labels) {
            builder.add(Split.TRAIN, Example.of("all words of " + label, all, label));
            builder.add(Split.DEV, Example.of("one word of " + label, all.subList(0, 1), label));
        }
        test.forEach(example -> builder.add(Split.TEST, example));
        return builder.build();
    }

    private interface Length {

        int next();
    }

    private Example text(String id, int count, Length length, RandomGenerator random) {
        List<String> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            starts.add(tokens.size());
            for (int left = length.next(); left > 0; left--) {
                tokens.add(word((int) Math.pow(words, random.nextDouble())));
            }
        }
        return new Example(id, tokens, List.of(), Integer.toString(random.nextInt(classes)), Optional.empty(),
                sentences.length > 1 ? starts : List.of());
    }

    private static int one(int[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    /** Up to a tenth more or less. */
    private static int near(int value, RandomGenerator random) {
        return value + random.nextInt(-(value / 10), value / 10 + 1);
    }

    private static String word(int number) {
        return "w" + number;
    }
}
