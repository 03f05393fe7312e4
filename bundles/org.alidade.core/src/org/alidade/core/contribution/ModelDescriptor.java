package org.alidade.core.contribution;

import java.util.Set;

import org.alidade.core.data.Task;
import org.alidade.core.model.Capability;

/**
 * A model.
 *
 * @param contribution what all kinds declare
 * @param tasks        what it can be trained for
 * @param offers       what its trained form can do for probes
 * @param taught       whether it learns from another model's readings
 *                     ({@link org.alidade.core.model.Training#teacher}); then only a probe can train it
 */
public record ModelDescriptor(Contribution contribution, Set<Task> tasks, Set<Capability> offers, boolean taught)
        implements Descriptor {

    public ModelDescriptor {
        tasks = Set.copyOf(tasks);
        offers = Set.copyOf(offers);
    }
}
