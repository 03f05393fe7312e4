package org.alidade.probes.jainwallace;

import java.util.List;

import org.alidade.core.math.KendallTau;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Importance;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.alidade.probes.explanation.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether other measures of importance agree with each other more than attention agrees with them.
 *
 * <p>For each instance Kendall's tau-b between attention and gradient, leave-one-out and attention, leave-one-out and
 * gradient, with gradient and leave-one-out as {@link GradientCorrelation} and {@link LeaveOneOutCorrelation} take
 * them; by how much the last exceeds each of the first two; and, for long texts, the distances between the most
 * important tokens alone ({@link TopLists}).
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.1 (correlations between measures). <b>Differs</b>: an instance
 * without one of the correlations, because a measure is constant, has it missing, and with it the differences.
 * <p><b>Cost</b>: one forward and one backward pass and n forward passes an instance.
 */
public final class MeasureCorrelations implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        SubMonitor whole = SubMonitor.convert(monitor, 100);
        TopLists lists = TopLists.forLengths(subject.readings(whole.split(10)).stream()
                .mapToInt(reading -> reading.attention().length).toArray());
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Gradients and leaving one out", whole.split(90), (readings, progress) -> {
            progress.setWorkRemaining(10);
            float[][] gradients = gradients(subject, readings, progress.split(2)); // [N][n]
            float[][][] without = subject.model().withoutToken(readings, progress.split(8)); // [N][n][C]
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                float[] differences = LeaveOneOutCorrelation.differences(reading, without[i]); // [n]
                fill(instances.row(reading), new Importance("attention", reading.attention()),
                        new Importance("gradient", gradients[i]), new Importance("output difference", differences),
                        lists);
            }
        });
    }

    private static float[][] gradients(Subject subject, List<Reading> readings, SubMonitor progress) {
        int[] predicted = readings.stream().mapToInt(Reading::predicted).toArray(); // [N]
        return subject.model().inputGradients(readings, predicted, progress);
    }

    private static void fill(TableBuilder.Row row, Importance attention, Importance gradient, Importance without,
            TopLists lists) {
        RankCorrelation attentionGradient = RankCorrelation.of(attention, gradient);
        RankCorrelation looAttention = RankCorrelation.of(attention, without);
        RankCorrelation looGradient = RankCorrelation.of(without, gradient);
        attentionGradient.tau(row, "tauAttentionGradient");
        looAttention.tau(row, "tauLooAttention");
        looGradient.tau(row, "tauLooGradient");
        excess(row, "excessOverLooAttention", looGradient, looAttention);
        excess(row, "excessOverAttentionGradient", looGradient, attentionGradient);
        top(row, "topAttentionGradient", attentionGradient, lists, attention, gradient);
        top(row, "topLooAttention", looAttention, lists, attention, without);
        top(row, "topLooGradient", looGradient, lists, without, gradient);
        row.add();
    }

    private static void excess(TableBuilder.Row row, String column, RankCorrelation first, RankCorrelation second) {
        if (first.kendall().isPresent() && second.kendall().isPresent()) {
            row.set(column, tau(first) - tau(second));
        } else {
            row.missing(column, first.reason().isEmpty() ? second.reason() : first.reason());
        }
    }

    private static void top(TableBuilder.Row row, String column, RankCorrelation correlation, TopLists lists,
            Importance first, Importance second) {
        if (correlation.kendall().isPresent()) {
            row.set(column, lists.distance(Ranking.of(first.values()), Ranking.of(second.values())));
        } else {
            row.missing(column, correlation.reason());
        }
    }

    private static double tau(RankCorrelation correlation) {
        return correlation.kendall().map(KendallTau::tau).orElseThrow();
    }
}
