package org.alidade.learn.taught;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What a teacher makes of examples; each is asked for once, as long as there is room to remember it. */
final class Lessons {

    /** Numbers remembered, 64 MiB: more than the data sets of the papers have. */
    private static final long ROOM = 1 << 24;

    /** What the teacher attends to [n] and predicts [C]. */
    static final class Lesson {
        private final float[] attention;
        private final float[] probabilities;

        private Lesson(Reading reading) {
            this.attention = Lessons.attention(reading, reading.example().tokens().size());
            this.probabilities = reading.probabilities();
        }

        /** Attention [n], not to be changed. */
        float[] attention() {
            return attention;
        }

        /** Class probabilities [C], not to be changed. */
        float[] probabilities() {
            return probabilities;
        }
    }

    private final TrainedModel teacher;
    private final Map<Example, Lesson> known = new HashMap<>();
    private long taken;

    Lessons(TrainedModel teacher) {
        this.teacher = teacher;
    }

    /** The teacher of a training. */
    static TrainedModel teacher(Training training) {
        return training.teacher().orElseThrow(() -> new IllegalArgumentException(
                "This model learns from another model's readings, but was given no teacher; a probe must train it"));
    }

    /** The lessons of the examples, in their order. */
    List<Lesson> of(List<Example> examples) {
        List<Example> unknown = examples.stream().filter(example -> !known.containsKey(example)).toList();
        Map<Example, Lesson> fresh = unknown.isEmpty() ? Map.of() : ask(unknown);
        List<Lesson> lessons = new ArrayList<>();
        examples.forEach(example -> lessons.add(known.getOrDefault(example, fresh.get(example))));
        fresh.forEach(this::remember);
        return lessons;
    }

    private Map<Example, Lesson> ask(List<Example> examples) {
        Map<Example, Lesson> lessons = new LinkedHashMap<>();
        teacher.read(examples, new NullProgressMonitor()) // a batch: fractions of a second
                .forEach(reading -> lessons.put(reading.example(), new Lesson(reading)));
        return lessons;
    }

    private void remember(Example example, Lesson lesson) {
        if (taken < ROOM) {
            taken += lesson.attention.length + lesson.probabilities.length;
            known.put(example, lesson);
        }
    }

    /**
     * A reading's attention.
     *
     * @param tokens number of the example's tokens
     * @throws IllegalArgumentException if the teacher attends to something else than tokens
     */
    static float[] attention(Reading reading, int tokens) {
        float[] attention = reading.attention();
        if (attention.length != tokens) {
            throw new IllegalArgumentException("The teacher attends to " + attention.length + " units of example "
                    + reading.example().id() + ", expected its " + tokens + " tokens");
        }
        return attention;
    }
}
