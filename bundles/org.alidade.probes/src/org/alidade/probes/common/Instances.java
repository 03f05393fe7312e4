package org.alidade.probes.common;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Goes through the instances of a subject and starts the row of each with the columns that all probes here share. */
public final class Instances {

    /** So many are handed to the model at once: enough for it to batch by length, few enough to hold their results. */
    private static final int CHUNK = 128;

    private final Subject subject;
    private final List<String> labels;
    private final TableBuilder rows;

    /** Measures a few instances. */
    @FunctionalInterface
    public interface Measurement {

        /** Adds a row for each reading, in their order. */
        void measure(List<Reading> readings, SubMonitor monitor);
    }

    /** Measures one instance. */
    @FunctionalInterface
    public interface SingleMeasurement {

        /** Adds a row for the reading. */
        void measure(Reading reading);
    }

    /** The instances of a subject, measured into rows. */
    public Instances(Subject subject, TableBuilder rows) {
        this.subject = subject;
        this.labels = subject.corpus().labels();
        this.rows = rows;
    }

    /** Hands out all readings, some at a time, in the order of the test split. */
    public void forEachChunk(String name, IProgressMonitor monitor, Measurement measurement) {
        SubMonitor progress = SubMonitor.convert(monitor, name, 100);
        List<Reading> readings = subject.readings(progress.split(10));
        progress.setWorkRemaining(Math.max(1, readings.size()));
        for (int from = 0; from < readings.size(); from += CHUNK) {
            List<Reading> chunk = readings.subList(from, Math.min(from + CHUNK, readings.size()));
            measurement.measure(chunk, progress.split(chunk.size()));
        }
    }

    /** Hands out all readings, one at a time, in the order of the test split. */
    public void forEach(String name, IProgressMonitor monitor, SingleMeasurement measurement) {
        forEachChunk(name, monitor, (readings, progress) -> {
            for (Reading reading : readings) {
                progress.checkCanceled();
                measurement.measure(reading);
            }
        });
    }

    /** Name of the predicted class. */
    public String predicted(Reading reading) {
        return labels.get(reading.predicted());
    }

    /** A row with instance, predicted, label, tokens and maxAttention. */
    public TableBuilder.Row row(Reading reading) {
        float[] attention = reading.attention();
        double maximum = 0;
        for (float weight : attention) {
            maximum = Math.max(maximum, weight);
        }
        return rows.row().set("instance", reading.example().id())
                .set("predicted", predicted(reading)).set("label", reading.example().label())
                .set("tokens", attention.length).set("maxAttention", probability(maximum));
    }

    /** Sums of rounded shares may exceed 1 in the last digit. */
    public static double probability(double value) {
        return Math.min(1, value);
    }

    /** Weights as shares, none of them above 1 by rounding; a copy. */
    public static float[] probabilities(float[] weights) {
        float[] shares = weights.clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(1, shares[i]);
        }
        return shares;
    }
}
