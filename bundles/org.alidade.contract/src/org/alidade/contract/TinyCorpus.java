package org.alidade.contract;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Rationale;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;

/** A handful of texts over the words of {@link Lexicon}. */
public final class TinyCorpus {

    /** Ties, a text of one token, a saturated prediction, a text of equal words. */
    public static final List<String> TEXTS = List.of("the very good film", "the bad film", "good", "very very bad film",
            "certain the film", "odd film the very good very bad", "film film film", "good bad");

    /** Texts of which none has a second token to compare with. */
    public static final List<String> SINGLE_TOKENS = List.of("good", "bad", "certain");

    private TinyCorpus() {
    }

    /** A corpus of two or three classes, whose first token is each text's rationale. */
    public static Corpus of(int classes, List<String> texts) {
        return of(Task.CLASSIFICATION, classes, texts);
    }

    /** Likewise for a task; where it takes a query, that is each text's first word. */
    public static Corpus of(Task task, int classes, List<String> texts) {
        List<String> labels = List.of("negative", "positive", "odd").subList(0, classes);
        CorpusBuilder builder = new CorpusBuilder(task, Preparation.NONE);
        builder.labels(labels);
        for (Split split : Split.values()) {
            for (int i = 0; i < texts.size(); i++) {
                List<String> tokens = List.of(texts.get(i).split(" "));
                List<String> query = task == Task.CLASSIFICATION ? List.of() : tokens.subList(0, 1);
                builder.add(split, new Example("text " + i, tokens, query, labels.get(i % classes),
                        Optional.of(new Rationale(List.of(0)))));
            }
        }
        return builder.build();
    }
}
