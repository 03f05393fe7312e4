package org.alidade.learn.vectors;

import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;

/** What word vectors are trained on: the texts and questions of a corpus's training split. */
public final class TrainingTexts {

    private TrainingTexts() {
    }

    /** The texts, made anew at each iteration. */
    public static Iterable<List<String>> of(Corpus corpus) {
        return () -> corpus.examples(Split.TRAIN).stream().flatMap(TrainingTexts::texts).iterator();
    }

    private static Stream<List<String>> texts(Example example) {
        return Stream.of(example.tokens(), example.query()).filter(text -> !text.isEmpty());
    }
}
