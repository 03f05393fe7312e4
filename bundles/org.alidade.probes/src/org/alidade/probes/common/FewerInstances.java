package org.alidade.probes.common;

import java.util.AbstractList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A subject of which only some test instances are measured, evenly spread over the test split: as many as the setting
 * {@code instances} says, 0 for all.
 */
public final class FewerInstances implements Subject {

    private final Subject subject;

    /** A subject with a setting {@code instances}. */
    public FewerInstances(Subject subject) {
        this.subject = subject;
    }

    /**
     * Some elements of a list, evenly spread from its first.
     *
     * @param most how many; 0 for all
     */
    public static <E> List<E> spread(List<E> all, int most) {
        int size = most == 0 ? all.size() : Math.min(most, all.size());
        return new AbstractList<>() {

            @Override
            public E get(int index) {
                return all.get((int) ((long) index * all.size() / size));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return spread(subject.readings(monitor), settings().integer("instances"));
    }

    @Override
    public Settings settings() {
        return subject.settings();
    }

    @Override
    public long seed() {
        return subject.seed();
    }

    @Override
    public RandomGenerator random(String purpose) {
        return subject.random(purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        return subject.train(variation, monitor);
    }

    @Override
    public TrainedModel model() {
        return subject.model();
    }

    @Override
    public Corpus corpus() {
        return subject.corpus();
    }
}
