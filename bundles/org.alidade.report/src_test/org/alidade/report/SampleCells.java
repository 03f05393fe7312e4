package org.alidade.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.data.Digests;
import org.alidade.core.model.Epoch;

/** Cells and training results like those of a small experiment, with made-up numbers. */
public final class SampleCells {

    public static final Choice SST = choice("org.alidade.datasets.sst", "SST", Map.of("minLength", "5"));
    public static final Choice BILSTM = choice("org.alidade.learn.bilstm", "BiLSTM", Map.of("hidden", "128"));
    public static final Choice AVERAGE = choice("org.alidade.learn.average", "Average", Map.of("hidden", "128"));
    public static final Choice PERMUTATION = choice("org.alidade.probes.permutation", "Permutation",
            Map.of("permutations", "100"));
    public static final Choice CORRELATION = choice("org.alidade.probes.gradient", "Gradient correlation", Map.of());
    public static final Choice KINDS = choice("org.alidade.probes.kinds", "Figures of every kind", Map.of());
    public static final Failure FAILURE = new Failure("org.alidade.probes.permutation", "org.alidade.probes 0.1.0",
            "Index 7 out of bounds for length 7",
            "java.lang.ArrayIndexOutOfBoundsException: Index 7\n\tat x.Y.z(Y.java:7)");

    private SampleCells() {
    }

    public static Choice choice(String id, String name, Map<String, String> settings) {
        return new Choice(id, "1.0", name, settings);
    }

    public static TrainingCell training(Choice dataset, Choice encoder, long seed) {
        return new TrainingCell(dataset, Digests.sha256(dataset.name()),
                choice("org.alidade.learn.flat", "Flat", Map.of("epochs", "8")), encoder,
                choice("org.alidade.learn.tanh", "Additive (tanh)", Map.of()), seed);
    }

    public static ProbeCell probe(Choice probe, Choice dataset, Choice encoder, long seed) {
        return new ProbeCell(training(dataset, encoder, seed), probe);
    }

    public static TrainingResult trained(List<String> classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String split : List.of("train", "dev", "test")) {
            int size = split.equals("train") ? 6355 : 1725;
            counts.put(split, size);
            classes.forEach(label -> counts.put(split + "/" + label, size / classes.size()));
        }
        Map<String, Double> quality = new LinkedHashMap<>();
        quality.put("accuracy", random.nextDouble(.8, .84));
        quality.put("macroF1", random.nextDouble(.8, .84));
        for (int i = 0; i < classes.size(); i++) {
            quality.put("f1[" + i + "]", random.nextDouble(.8, .84));
        }
        quality.put("rocAuc", random.nextDouble(.88, .92));
        quality.put("averagePrecision", random.nextDouble(.88, .92));
        return new TrainingResult(classes, counts, quality,
                List.of(new Epoch(1, .6, .8, false), new Epoch(2, .5, .9, true), new Epoch(3, .4, .89, false)));
    }
}
