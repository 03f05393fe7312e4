package org.alidade.ui.selection;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;

/**
 * Some instances of a corpus, as they were selected in a result. Parts that show another training of the same corpus
 * show the same instances.
 *
 * @param results  folder of the results
 * @param training whose result they were selected in
 * @param ids      of the examples, each once; the first is the one looked at. Empty if none are selected
 */
public record InstanceSelection(Path results, TrainingCell training, List<String> ids) {

    public InstanceSelection {
        results = results.toAbsolutePath().normalize();
        Objects.requireNonNull(training, "training");
        ids = List.copyOf(new LinkedHashSet<>(ids));
    }

    /** The instance that is looked at; empty if none are selected. */
    public Optional<String> first() {
        return ids.stream().findFirst();
    }

    /** Whether a training reads the same texts, so that the ids mean the same. */
    public boolean concerns(TrainingCell other) {
        return training.dataHash().equals(other.dataHash());
    }
}
