package org.alidade.tests.contract;

import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Rationale;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;

/** A handful of texts over the words of {@link Lexicon}. */
final class TinyCorpus {

    /** Ties, a text of one token, a saturated prediction, a text of equal words. */
    static final List<String> TEXTS = List.of("the very good film", "the bad film", "good", "very very bad film",
            "certain the film", "odd film the very good very bad", "film film film", "good bad");

    /** Texts of which none has a second token to compare with. */
    static final List<String> SINGLE_TOKENS = List.of("good", "bad", "certain");

    private TinyCorpus() {
    }

    /** A corpus of two or three classes, whose first token is each text's rationale. */
    static Corpus of(int classes, List<String> texts) {
        List<String> labels = List.of("negative", "positive", "odd").subList(0, classes);
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        builder.labels(labels);
        for (Split split : Split.values()) {
            for (int i = 0; i < texts.size(); i++) {
                List<String> tokens = List.of(texts.get(i).split(" "));
                builder.add(split, Example.of("text " + i, tokens, labels.get(i % classes))
                        .withRationale(new Rationale(List.of(0))));
            }
        }
        return builder.build();
    }
}
