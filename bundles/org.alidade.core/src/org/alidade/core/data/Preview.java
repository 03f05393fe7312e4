package org.alidade.core.data;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The beginning of a data set, for someone who looks whether its settings are right.
 *
 * @param labels   class names in class order; empty if reading ended before the reader told them
 * @param examples the first of each split, unprepared; every split has an entry
 * @param extent   whether these are all there are
 */
public record Preview(List<String> labels, Map<Split, List<Example>> examples, Extent extent) {

    /** How much of the data set was seen. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** There may be more. */
        BEGINNING
    }

    public Preview {
        labels = List.copyOf(labels);
        Map<Split, List<Example>> copy = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            copy.put(split, List.copyOf(examples.getOrDefault(split, List.of())));
        }
        examples = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads the first examples of each split and stops the reader when there are enough of all.
     *
     * @param settings with paths made absolute
     * @param most     examples of each split, at least 1
     * @throws MalformedDataException if a file is not what it should be, as far as it was read
     * @throws IOException            if a file cannot be read
     */
    public static Preview of(DatasetReader reader, Settings settings, int most, IProgressMonitor monitor)
            throws IOException {
        Glance glance = new Glance(most);
        try {
            reader.read(settings, glance, monitor);
        } catch (Glance.Enough e) {
            glance.leftOut();
        }
        return glance.preview();
    }

    /** How many of the examples seen of a split have each label: those told first, then others in order of appearance. */
    public Map<String, Integer> counts(Split split) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        labels.forEach(label -> counts.put(label, 0));
        examples.get(split).forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        return counts;
    }
}
