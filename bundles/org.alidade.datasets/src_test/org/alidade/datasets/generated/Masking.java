package org.alidade.datasets.generated;

import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;

/** Corpora with words taken out. */
final class Masking {

    private Masking() {
    }

    /** The same corpus without the words that decide its labels. */
    static Corpus withoutRationales(Corpus corpus) {
        CorpusBuilder builder = new CorpusBuilder(corpus.task(), Preparation.NONE);
        builder.labels(corpus.labels());
        for (Split split : Split.values()) {
            corpus.examples(split).forEach(example -> builder.add(split, rest(example)));
        }
        return builder.build();
    }

    private static Example rest(Example example) {
        List<Integer> deciding = example.rationale().orElseThrow().positions();
        List<String> rest = IntStream.range(0, example.tokens().size()).filter(i -> !deciding.contains(i))
                .mapToObj(example.tokens()::get).toList();
        return Example.of(example.id(), rest, example.label());
    }
}
