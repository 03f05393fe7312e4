package org.alidade.learn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;

/** Random words; one of them, at a random place, says the class. */
public final class ToyCorpus {

    private ToyCorpus() {
    }

    public static Corpus of(int classes, int trainSize) {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            labels.add("class" + c);
        }
        builder.labels(labels);
        Random random = new Random(7);
        fill(builder, Split.TRAIN, trainSize, classes, random);
        fill(builder, Split.DEV, 40, classes, random);
        fill(builder, Split.TEST, 40, classes, random);
        return builder.build();
    }

    private static void fill(CorpusBuilder builder, Split split, int size, int classes, Random random) {
        for (int i = 0; i < size; i++) {
            List<String> tokens = new ArrayList<>();
            int n = 3 + random.nextInt(10);
            for (int t = 0; t < n; t++) {
                tokens.add("word" + random.nextInt(30));
            }
            int cls = random.nextInt(classes);
            tokens.set(random.nextInt(n), "sign" + cls);
            builder.add(split, Example.of(split + ":" + i, tokens, "class" + cls));
        }
    }
}
