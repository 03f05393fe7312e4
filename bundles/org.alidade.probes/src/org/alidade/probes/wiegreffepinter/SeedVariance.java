package org.alidade.probes.wiegreffepinter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.alidade.core.math.Sample;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.NumberList;
import org.alidade.probes.comparison.Counterpart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * How far attention moves when nothing but the seed changes: the noise against which an adversarial attention is to be
 * judged.
 *
 * <p>For each instance with attention a and the attentions a^(s) of the same model trained with other seeds s: the
 * median over s of the Jensen-Shannon divergence of a and a^(s), the mean over s of the total variation distance of the
 * predictions, and the share of s with another decision. Seeds equal to the measured model's own are left out.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.3, figure 3. <b>Differs</b>: violins are binned by the
 * largest weight of the measured model; the released notebook takes the median over seeds of the largest weight, which
 * is a column here. For two classes the total variation distance is |dp|.
 * <p><b>Cost</b>: one training a seed.
 */
public final class SeedVariance implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        List<Long> others = others(subject);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("Setting 'seeds' is \"" + subject.settings().text("seeds")
                    + "\", expected at least one seed other than the model's own, " + subject.seed());
        }
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        List<Counterpart> seeds = trained(subject, others, progress.split(95));
        Instances instances = new Instances(subject, rows);
        List<Reading> readings = subject.readings(progress.split(5));
        for (int i = 0; i < readings.size(); i++) {
            progress.checkCanceled();
            int instance = i;
            instances.row(readings.get(i))
                    .set("divergence", values(seeds, seed -> seed.attentionDivergence(instance)).median())
                    .set("difference", values(seeds, seed -> seed.outputDifference(instance)).mean())
                    .set("changed", values(seeds, seed -> seed.decidesOtherwise(instance) ? 1 : 0).mean())
                    .set("medianMaxAttention", values(seeds, seed -> largest(seed.other(instance))).median()).add();
        }
    }

    /** The seeds that the setting lists, but the subject's own. */
    static List<Long> others(Subject subject) {
        List<Long> seeds = new ArrayList<>(NumberList.wholes(subject.settings(), "seeds"));
        seeds.remove(subject.seed());
        return seeds;
    }

    /** The subject trained with each of some seeds. */
    static List<Counterpart> trained(Subject subject, List<Long> seeds, SubMonitor monitor) {
        SubMonitor progress = monitor.setWorkRemaining(seeds.size());
        return seeds.stream().map(seed -> Counterpart.trained("seed " + seed, subject, Variation.NONE.withSeed(seed),
                progress.split(1))).toList();
    }

    private static Sample values(List<Counterpart> seeds, ToDoubleFunction<Counterpart> value) {
        return Sample.of(seeds.stream().mapToDouble(value).toArray()).orElseThrow();
    }

    private static double largest(Reading reading) {
        double largest = 0;
        for (float weight : reading.attention()) {
            largest = Math.max(largest, weight);
        }
        return Instances.probability(largest);
    }
}
