package org.alidade.core.contribution;

import java.util.Objects;
import java.util.Set;

import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;

/**
 * A model.
 *
 * @param contribution what all kinds declare
 * @param tasks        what it can be trained for
 * @param offers       what its trained form can do for probes
 * @param attendsTo    what its attention weighs
 * @param taught       whether it learns from another model's readings
 *                     ({@link org.alidade.core.model.Training#teacher}); then only a probe can train it, with a
 *                     teacher that attends to the same units
 */
public record ModelDescriptor(Contribution contribution, Set<Task> tasks, Set<Capability> offers,
        AttentionUnit attendsTo, boolean taught) implements Descriptor {

    public ModelDescriptor {
        tasks = Set.copyOf(tasks);
        offers = Set.copyOf(offers);
        Objects.requireNonNull(attendsTo, "attendsTo");
    }
}
