package org.alidade.probes.comparison;

import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Divergence;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.eclipse.core.runtime.SubMonitor;

/** What another training of a subject reads in the subject's test instances, instance by instance. */
public final class Counterpart {

    private final String name;
    private final List<Reading> own;
    private final List<Reading> others;
    private final Corpus corpus;

    private Counterpart(String name, List<Reading> own, List<Reading> others, Corpus corpus) {
        this.name = name;
        this.own = own;
        this.others = others;
        this.corpus = corpus;
    }

    /**
     * The readings of a trained model beside those of the subject.
     *
     * @param name what messages call the other model
     * @throws IllegalStateException if it does not read the same test instances
     */
    public static Counterpart of(String name, Subject subject, Trained other, SubMonitor monitor) {
        SubMonitor progress = monitor.setWorkRemaining(2);
        List<Reading> own = subject.readings(progress.split(1));
        List<Reading> others = other.readings(progress.split(1));
        requireSameInstances(name, own, others);
        return new Counterpart(name, own, others, subject.corpus());
    }

    /**
     * Trains a variation of the subject and reads with it.
     *
     * @param name what messages and the progress call the other model
     * @throws IllegalStateException if it does not read the same test instances
     */
    public static Counterpart trained(String name, Subject subject, Variation variation, SubMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, "Training " + name, 20);
        Trained other = subject.train(variation, progress.split(18));
        return of(name, subject, other, progress.split(2));
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Number of test instances N. */
    public int size() {
        return own.size();
    }

    /** The subject's reading of an instance, from 0. */
    public Reading own(int instance) {
        return own.get(instance);
    }

    /** The other model's reading of an instance, from 0. */
    public Reading other(int instance) {
        return others.get(instance);
    }

    /** Total variation distance between both predictions of an instance, in [0, 1]; 0 = equal. */
    public double outputDifference(int instance) {
        return Math.min(1, Divergence.totalVariation(own.get(instance).probabilities(),
                others.get(instance).probabilities()));
    }

    /**
     * Jensen-Shannon divergence between both attentions of an instance, in nats, in [0, ln 2]; 0 = equal.
     *
     * @throws IllegalStateException if the models spread attention over different units
     */
    public double attentionDivergence(int instance) {
        requireSameUnits(instance);
        return Divergence.jensenShannon(own.get(instance).attention(), others.get(instance).attention());
    }

    /**
     * Refuses models that attend to different things.
     *
     * @throws IllegalStateException if the models spread attention over different units
     */
    public void requireSameUnits(int instance) {
        int expected = own.get(instance).attention().length;
        int found = others.get(instance).attention().length;
        if (found != expected || !own.get(instance).units().equals(others.get(instance).units())) {
            throw new IllegalStateException("Instance " + own.get(instance).example().id() + ": the model '" + name
                    + "' spreads attention over " + found + " units where the measured model has " + expected
                    + " (or others); attentions can only be compared over the same units");
        }
    }

    /** Whether both models find different classes most probable. */
    public boolean decidesOtherwise(int instance) {
        return own.get(instance).predicted() != others.get(instance).predicted();
    }

    /** The probability that the other model gives to the right class of an instance, in [0, 1]. */
    public double rightProbability(int instance) {
        return Math.min(1, others.get(instance).probabilities()[corpus.label(Split.TEST, instance)]);
    }

    /** Whether the other model finds the right class most probable. */
    public boolean isRight(int instance) {
        return others.get(instance).predicted() == corpus.label(Split.TEST, instance);
    }

    /** How well the other model predicts the test split. */
    public Quality quality() {
        int[] labels = new int[size()]; // [N]
        float[][] probabilities = new float[size()][]; // [N][C]
        for (int i = 0; i < labels.length; i++) {
            labels[i] = corpus.label(Split.TEST, i);
            probabilities[i] = others.get(i).probabilities();
        }
        return new Quality(labels, probabilities);
    }

    private static void requireSameInstances(String name, List<Reading> own, List<Reading> others) {
        if (own.size() != others.size()) {
            throw new IllegalStateException("The model '" + name + "' reads " + others.size()
                    + " test instances, the measured model " + own.size() + "; only the same ones can be compared");
        }
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).example().id().equals(others.get(i).example().id())) {
                throw new IllegalStateException("The model '" + name + "' reads test instance "
                        + others.get(i).example().id() + " where the measured model reads "
                        + own.get(i).example().id() + "; only the same ones can be compared");
            }
        }
    }
}
