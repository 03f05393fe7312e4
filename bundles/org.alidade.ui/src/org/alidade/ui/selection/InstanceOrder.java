package org.alidade.ui.selection;

import java.util.List;
import java.util.Objects;

import org.alidade.core.cell.TrainingCell;

/**
 * The instances that a part shows, in its order and as it filters them. A part that shows some answers
 * {@code getAdapter(InstanceOrder.class)} with them; the next and the previous instance are those of the active editor.
 *
 * @param training whose result they are shown in
 * @param ids      of the examples, each once
 */
public record InstanceOrder(TrainingCell training, List<String> ids) {

    public InstanceOrder {
        Objects.requireNonNull(training, "training");
        ids = ids.stream().distinct().toList();
    }

    /** Whether these are instances that another training reads, too. */
    public boolean concerns(TrainingCell other) {
        return training.dataHash().equals(other.dataHash());
    }
}
