package org.alidade.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an author noted of one instance: attention changed by hand, what followed from it, and a text.
 *
 * @param subject what it is about
 * @param change  what was changed
 * @param text    the author's words
 * @param author  who wrote it; may be empty
 * @param written when
 */
public record Note(Subject subject, Change change, String text, String author, Instant written) {

    public Note {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(written, "written");
        if (change.weights().size() != subject.units().size()) {
            throw new IllegalArgumentException("Expected a weight for each of " + subject.units().size()
                    + " units, found " + change.weights().size());
        }
    }

    /**
     * What a note is about.
     *
     * @param training key of the training
     * @param label    of the training, for people
     * @param instance id of the example
     * @param units    what attention is spread over, n of them
     */
    public record Subject(String training, String label, String instance, List<String> units) {

        public Subject {
            Objects.requireNonNull(training, "training");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(instance, "instance");
            units = List.copyOf(units);
        }
    }

    /**
     * A change of attention and of the prediction with it.
     *
     * @param original the model's attention [n]
     * @param weights  the changed one [n]
     * @param locked   units that were kept as they were, ascending
     * @param before   class probabilities [C]
     * @param after    those under the changed attention [C]
     */
    public record Change(List<Float> original, List<Float> weights, List<Integer> locked, List<Float> before,
            List<Float> after) {

        public Change {
            original = List.copyOf(original);
            weights = List.copyOf(weights);
            locked = List.copyOf(locked);
            before = List.copyOf(before);
            after = List.copyOf(after);
            if (original.size() != weights.size() || before.size() != after.size()) {
                throw new IllegalArgumentException("Expected as many numbers before as after, found "
                        + original.size() + " and " + weights.size() + " weights, " + before.size() + " and "
                        + after.size() + " probabilities");
            }
        }
    }
}
