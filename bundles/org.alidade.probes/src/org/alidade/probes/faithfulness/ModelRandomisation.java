package org.alidade.probes.faithfulness;

import java.util.List;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.FewerInstances;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.alidade.probes.explanation.Explanation;
import org.alidade.probes.explanation.Method;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether an explanation depends on what the model has learnt: its rank correlation (tau-b) with the explanation of the
 * same model untrained, with the weights it started from, and with that of the model trained with another seed. All
 * explain the class that the measured model predicts.
 *
 * <p>An explanation that ranks the tokens of an untrained model alike shows the text or the architecture rather than
 * what was learnt.
 *
 * <p><b>Source</b>: Adebayo et al. 2018, section 3 (model parameter randomisation test). <b>Differs</b>: all weights at
 * once rather than layer by layer, Kendall's instead of Spearman's correlation, on tokens instead of pixels; the other
 * seed is an addition.
 * <p><b>Cost</b>: one training and three times the explanation.
 */
public final class ModelRandomisation implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        Trained untrained = subject.train(Variation.NONE.withSetting(ContributionKind.MODEL, "epochs", "0"),
                progress.split(5));
        Trained other = subject.train(Variation.NONE.withSeed(otherSeed(subject)), progress.split(55));
        int most = subject.settings().integer("instances");
        List<Reading> initial = FewerInstances.spread(untrained.readings(progress.split(5)), most);
        List<Reading> reseeded = FewerInstances.spread(other.readings(progress.split(5)), most);
        Comparison comparison = new Comparison(subject);
        Instances instances = new Instances(new FewerInstances(subject), rows);
        int[] done = {0};
        instances.forEachChunk("Explaining randomised models", progress.split(30), (readings, part) -> {
            SubMonitor thirds = part.setWorkRemaining(3);
            int to = done[0] + readings.size();
            int[] classes = readings.stream().mapToInt(Reading::predicted).toArray(); // [N]
            float[][] own = comparison.explain("", subject, readings, classes, thirds.split(1)); // [N][n]
            float[][] before = comparison.explain("untrained ", untrained, initial.subList(done[0], to), classes,
                    thirds.split(1)); // [N][n]
            float[][] beside = comparison.explain("other seed ", other, reseeded.subList(done[0], to), classes,
                    thirds.split(1)); // [N][n]
            for (int i = 0; i < own.length; i++) {
                TableBuilder.Row row = instances.row(readings.get(i));
                comparison.of(own[i], before[i]).tau(row, "tauUntrained");
                comparison.of(own[i], beside[i]).tau(row, "tauOtherSeed").add();
            }
            done[0] = to;
        });
    }

    /** The seed that the setting names, or the next if the measured model has that one. */
    private static long otherSeed(Subject subject) {
        long seed = subject.settings().longInteger("otherSeed");
        return seed == subject.seed() ? seed + 1 : seed;
    }

    /** Explains several models in the same way. */
    private record Comparison(Subject subject) {

        float[][] explain(String name, Trained trained, List<Reading> readings, int[] classes, SubMonitor monitor) {
            Settings settings = subject.settings();
            Explanation explanation = Method.of(settings, "explanation").create(settings,
                    purpose -> subject.random(name + purpose));
            return explanation.importances(trained.model(), readings, classes, monitor);
        }

        RankCorrelation of(float[] own, float[] others) {
            Values values = Values.of(subject.settings());
            String name = subject.settings().text("explanation");
            return RankCorrelation.of(values.of(name, own), values.of("randomised " + name, others));
        }
    }
}
