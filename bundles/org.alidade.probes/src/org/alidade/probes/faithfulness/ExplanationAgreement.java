package org.alidade.probes.faithfulness;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.FewerInstances;
import org.alidade.probes.common.Importance;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.alidade.probes.explanation.Explanation;
import org.alidade.probes.explanation.Method;
import org.alidade.probes.explanation.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether two explanations of the predicted class rank the units of a text alike: Kendall's tau-b, its p-value, and
 * whether both have the same unit first.
 *
 * <p><b>Source</b>: the comparison of Jain and Wallace 2019, section 4.1, for any two explanations; for several on many
 * data sets Neely et al. 2021. <b>Differs</b>: nothing.
 * <p><b>Cost</b>: that of both explanations.
 */
public final class ExplanationAgreement implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        Settings settings = subject.settings();
        Method first = Method.of(settings, "explanation");
        Method second = Method.of(settings, "other");
        Explanation one = first.create(settings, subject::random);
        Explanation other = second.create(settings, purpose -> subject.random("other " + purpose));
        Values values = Values.of(settings);
        Instances instances = new Instances(new FewerInstances(subject), rows);
        instances.forEachChunk("Comparing explanations", monitor, (readings, progress) -> {
            SubMonitor halves = progress.setWorkRemaining(2);
            float[][] ones = one.importances(subject.model(), readings, halves.split(1)); // [N][n]
            float[][] others = other.importances(subject.model(), readings, halves.split(1)); // [N][n]
            for (int i = 0; i < ones.length; i++) {
                Importance left = values.of(first.word(), ones[i]);
                Importance right = values.of(second.word(), others[i]);
                TableBuilder.Row row = instances.row(readings.get(i));
                RankCorrelation correlation = RankCorrelation.of(left, right);
                if (correlation.kendall().isPresent()) {
                    row.set("sameFirst", sameFirst(left, right));
                } else {
                    row.missing("sameFirst", correlation.reason());
                }
                correlation.withSignificance(row, settings.number("alpha")).add();
            }
        });
    }

    private static int sameFirst(Importance left, Importance right) {
        return Ranking.of(left.values()).first(1).equals(Ranking.of(right.values()).first(1)) ? 1 : 0;
    }
}
