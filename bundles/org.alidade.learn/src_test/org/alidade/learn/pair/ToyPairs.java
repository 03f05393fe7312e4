package org.alidade.learn.pair;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;

/** Two persons are each in a place, in either order; the question is where one of them is. */
final class ToyPairs {

    private static final List<String> PERSONS = List.of("john", "mary");
    private static final List<String> PLACES = List.of("garden", "hall", "kitchen");

    private ToyPairs() {
    }

    static Corpus of(int trainSize) {
        CorpusBuilder builder = new CorpusBuilder(Task.QUESTION_ANSWERING, Preparation.NONE);
        builder.labels(PLACES);
        Random random = new Random(7);
        fill(builder, Split.TRAIN, trainSize, random);
        fill(builder, Split.DEV, 60, random);
        fill(builder, Split.TEST, 60, random);
        return builder.build();
    }

    private static void fill(CorpusBuilder builder, Split split, int size, Random random) {
        for (int i = 0; i < size; i++) {
            int first = random.nextInt(2);
            int[] places = {random.nextInt(3), random.nextInt(3)};
            int asked = random.nextInt(2);
            List<String> paragraph = List.of(PERSONS.get(first), "is", "in", "the", PLACES.get(places[first]), ".",
                    PERSONS.get(1 - first), "is", "in", "the", PLACES.get(places[1 - first]));
            builder.add(split, new Example(split + ":" + i, paragraph, List.of("where", "is", PERSONS.get(asked)),
                    PLACES.get(places[asked]), Optional.empty()));
        }
    }
}
