package org.alidade.probes.beyond;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.FewerInstances;
import org.alidade.probes.common.Importance;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.alidade.probes.explanation.LeaveOneOut;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * What attention has to do with each class and not only with the predicted one: attention has no sign and no class, but a
 * token may raise one class and lower another.
 *
 * <p>Rows are instance x class c, with the falls {@code d_t = p_c - p_c(-t)} when unit t is deleted: Kendall's tau-b of
 * attention with |d| (does it point at what matters to c?), with d (does it point at what speaks for c?) and with the
 * gradient times input of p_c; the attention on units that lower c (d_t < 0), and which unit lowers it most.
 *
 * <p><b>Source</b>: none; Jain and Wallace 2019, Serrano and Smith 2019 and Wiegreffe and Pinter 2019 look at the predicted
 * class or at all together. <b>Differs</b>: does not apply.
 * <p><b>Cost</b>: n readings an instance and one gradient an instance and class.
 */
public final class EveryClass implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        List<String> labels = subject.corpus().labels();
        Instances instances = new Instances(new FewerInstances(subject), rows);
        instances.forEachChunk("Every class", monitor, (readings, progress) -> {
            SubMonitor parts = progress.setWorkRemaining(2);
            float[][][] without = LeaveOneOut.without(subject.model(), readings, parts.split(1)); // [N][n][C]
            Slopes slopes = Slopes.of(subject.model(), readings, labels.size(), parts.split(1));
            for (int i = 0; i < without.length; i++) {
                Reading reading = readings.get(i);
                String text = String.join("\t", reading.units()); // one for the rows of all classes
                for (int c = 0; c < labels.size(); c++) {
                    TableBuilder.Row row = instances.row(reading).set("class", labels.get(c)).set("role",
                            c == reading.predicted() ? "predicted" : "other").set("text", text);
                    add(row, reading, c, LeaveOneOut.falls(reading, without[i], c), slopes.of(i, c));
                }
            }
        });
    }

    private static void add(TableBuilder.Row row, Reading reading, int cls, float[] falls, Optional<float[]> slopes) {
        Importance attention = new Importance("attention", reading.attention());
        row.set("probability", Instances.probability(reading.probabilities()[cls]))
                .set("attention", Instances.probabilities(reading.attention())).set("falls", falls);
        RankCorrelation.of(attention, new Importance("change", sizes(falls))).tau(row, "tauChange");
        RankCorrelation.of(attention, new Importance("fall", falls)).tau(row, "tauSupport");
        slopes.filter(slope -> slope.length == falls.length).ifPresentOrElse(
                slope -> RankCorrelation.of(attention, new Importance("gradient times input", slope)).tau(row,
                        "tauGradient"),
                () -> row.missing("tauGradient", "the model offers no gradient times input of its units"));
        Lowering.of(reading, falls).fill(row).add();
    }

    private static float[] sizes(float[] falls) {
        float[] sizes = new float[falls.length];
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.abs(falls[t]);
        }
        return sizes;
    }

    /** Gradient times input of each class, where the model offers it: [C][N][n]. */
    private record Slopes(Optional<float[][][]> byClass) {

        static Slopes of(TrainedModel model, List<Reading> readings, int classes, SubMonitor monitor) {
            float[][][] byClass = new float[classes][][];
            SubMonitor progress = monitor.setWorkRemaining(classes);
            try {
                for (int c = 0; c < classes; c++) {
                    int[] same = new int[readings.size()];
                    Arrays.fill(same, c);
                    byClass[c] = model.integratedGradients(readings, same, 1, progress.split(1));
                }
            } catch (UnsupportedOperationException e) {
                return new Slopes(Optional.empty());
            }
            return new Slopes(Optional.of(byClass));
        }

        Optional<float[]> of(int instance, int cls) {
            return byClass.map(slopes -> slopes[cls][instance]);
        }
    }
}
