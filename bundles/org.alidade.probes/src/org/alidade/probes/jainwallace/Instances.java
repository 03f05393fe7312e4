package org.alidade.probes.jainwallace;

import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Goes through the instances of a subject and starts the row of each with the columns that all probes here share. */
final class Instances {

    /** So many are handed to the model at once: enough for it to batch by length, few enough to hold their results. */
    private static final int CHUNK = 128;

    private final Subject subject;
    private final TableBuilder rows;

    /** Measures a few instances. */
    @FunctionalInterface
    interface Measurement {

        /** Adds a row for each reading, in their order. */
        void measure(List<Reading> readings, SubMonitor monitor);
    }

    Instances(Subject subject, TableBuilder rows) {
        this.subject = subject;
        this.rows = rows;
    }

    /** Hands out all readings, some at a time, in the order of the test split. */
    void forEachChunk(String name, IProgressMonitor monitor, Measurement measurement) {
        SubMonitor progress = SubMonitor.convert(monitor, name, 100);
        List<Reading> readings = subject.readings(progress.split(10));
        progress.setWorkRemaining(Math.max(1, readings.size()));
        for (int from = 0; from < readings.size(); from += CHUNK) {
            List<Reading> chunk = readings.subList(from, Math.min(from + CHUNK, readings.size()));
            measurement.measure(chunk, progress.split(chunk.size()));
        }
    }

    /** A row with instance, predicted, label, tokens and maxAttention. */
    TableBuilder.Row row(Reading reading) {
        Corpus corpus = subject.corpus();
        float[] attention = reading.attention();
        double maximum = 0;
        for (float weight : attention) {
            maximum = Math.max(maximum, weight);
        }
        return rows.row().set("instance", reading.example().id())
                .set("predicted", corpus.labels().get(reading.predicted())).set("label", reading.example().label())
                .set("tokens", attention.length).set("maxAttention", probability(maximum));
    }

    /** Sums of rounded shares may exceed 1 in the last digit. */
    static double probability(double value) {
        return Math.min(1, value);
    }
}
