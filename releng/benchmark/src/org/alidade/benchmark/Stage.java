package org.alidade.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.model.Reading;
import org.alidade.core.table.Table;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What is measured of the probes, in this order. */
enum Stage {
    /** The forward pass, on which all others stand; no probe. */
    READING("reading the sentences", "", 0, Agreement.PAIRED) {
        @Override
        double[] values(Measured measured, Table table) {
            return measured.readings().stream().mapToDouble(reading -> reading.probabilities()[1]).toArray();
        }
    },
    GRADIENT("gradients", "gradient", 0, Agreement.PAIRED) {
        @Override
        double[] values(Measured measured, Table table) {
            int[] classes = measured.readings().stream().mapToInt(Reading::predicted).toArray();
            float[][] gradients = measured.model().inputGradients(measured.readings(), classes,
                    new NullProgressMonitor()); // [N][n]
            return Arrays.stream(gradients)
                    .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(t -> row[t])).toArray();
        }
    },
    LEAVEONEOUT("leave-one-out", "leaveoneout", 3, Agreement.PAIRED) {
        @Override
        double[] values(Measured measured, Table table) {
            float[][][] without = measured.model().withoutToken(measured.readings(), new NullProgressMonitor());
            return Arrays.stream(without).flatMap(Arrays::stream).mapToDouble(p -> p[1]).toArray();
        }
    },
    PERMUTATION("100 permutations", "permutation", 20, Agreement.DRAWN) {
        @Override
        double[] values(Measured measured, Table table) {
            return table.numbers("medianDifference");
        }
    },
    ADVERSARIAL("adversaries, 5 x 500 steps", "adversarial", 20, Agreement.DRAWN) {
        @Override
        double[] values(Measured measured, Table table) {
            return table.numbers("epsMaxJsd05");
        }
    },
    ERASURE("single-weight erasure", "erasure", 20, Agreement.PAIRED) {
        @Override
        double[] values(Measured measured, Table table) {
            return table.numbers("jsHighest");
        }
    },
    FRACTIONTOFLIP("fraction to flip", "fractiontoflip", 20, Agreement.PAIRED) {
        @Override
        double[] values(Measured measured, Table table) {
            double[] attention = table.numbers("fractionAttention");
            double[] gradient = table.numbers("fractionGradient");
            double[] product = table.numbers("fractionProduct");
            return IntStream.range(0, 3 * attention.length)
                    .mapToDouble(k -> (k % 3 == 0 ? attention : k % 3 == 1 ? gradient : product)[k / 3]).toArray();
        }
    };

    private final String title;
    private final String probe;
    private final double target;
    private final Agreement agreement;

    Stage(String title, String probe, double target, Agreement agreement) {
        this.title = title;
        this.probe = probe;
        this.target = target;
        this.agreement = agreement;
    }

    /**
     * What Alidade finds, to be compared: one or more numbers for each sentence, in their order.
     *
     * @param table of the probe, if there is one
     */
    abstract double[] values(Measured measured, Table table);

    /** For people. */
    String title() {
        return title;
    }

    /** The probe without {@code org.alidade.probes.}; empty for none. */
    String probe() {
        return probe;
    }

    /** How many times Alidade's time PyTorch should take at least; 0 if nothing is aimed at. */
    double target() {
        return target;
    }

    /** How results are compared. */
    Agreement agreement() {
        return agreement;
    }

    /** What the PyTorch side calls it. */
    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to the suite of Jain and Wallace 2019. */
    boolean isOfSuite() {
        return compareTo(ADVERSARIAL) <= 0;
    }
}
