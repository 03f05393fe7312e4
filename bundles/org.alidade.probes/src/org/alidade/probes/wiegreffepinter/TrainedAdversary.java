package org.alidade.probes.wiegreffepinter;

import java.math.BigDecimal;
import java.util.List;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.NumberList;
import org.alidade.probes.comparison.Counterpart;
import org.alidade.probes.jainwallace.AdversarialSearch;
import org.alidade.probes.jainwallace.Adversaries;
import org.alidade.probes.jainwallace.SearchSettings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * How far attention can get from the measured model's when a whole model is trained to predict as the measured one does:
 * total variation distance of the predictions against Jensen-Shannon divergence of the attentions, for each lambda that
 * weighs the two; beside it what other seeds, uniform weights and attention searched instance by instance (Jain and
 * Wallace 2019) give.
 *
 * <p>Rows are instance x model. The further right a curve has to go to rise, the harder the attention is to replace. F1
 * stands, the same, in every row of a model.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 4, table 4 and figure 5. <b>Differs</b>: the total variation
 * distance is 1/2 sum_c |p_c - q_c|, for two classes |dp|; the released code halves |dp|, so that published distances
 * may be half as large. The point of the seeds is the mean over all of them.
 * <p><b>Cost</b>: a training of up to {@code adversaryEpochs} epochs for each lambda, one for each seed, one uniform.
 */
public final class TrainedAdversary implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        List<Double> lambdas = NumberList.reals(subject.settings(), "lambdas", 0, Double.MAX_VALUE);
        List<Long> seeds = SeedVariance.others(subject); // refused, if at all, before anything is trained
        SubMonitor progress = SubMonitor.convert(monitor, 10 * lambdas.size() + 22);
        Instances instances = new Instances(subject, rows);
        DistanceRows table = new DistanceRows(instances);
        OtherTrainings trainings = new OtherTrainings(subject);
        for (double lambda : lambdas) {
            String name = "lambda " + BigDecimal.valueOf(lambda).stripTrailingZeros().toPlainString();
            table.add(Counterpart.trained(name, subject, trainings.adversary(lambda), progress.split(10)),
                    "trained adversary", name);
        }
        table.add(Counterpart.trained("uniform", subject, trainings.uniform(), progress.split(2)), "uniform weights",
                "uniform");
        SeedVariance.trained(subject, seeds, progress.split(18))
                .forEach(seed -> table.add(seed, "random seeds", "seeds"));
        addAdversarialAttention(table, instances, subject, progress.split(2));
    }

    private static void addAdversarialAttention(DistanceRows table, Instances instances, Subject subject,
            SubMonitor monitor) {
        double epsilon = subject.settings().number("epsilon");
        AdversarialSearch search = new AdversarialSearch(SearchSettings.ORIGINAL);
        instances.forEachChunk("Searching adversaries", monitor, (readings, progress) -> {
            List<Adversaries> found = search.search(readings,
                    reading -> subject.random("adversaries of " + reading.example().id()), progress);
            table.add(readings, found.stream().map(adversaries -> adversaries.best(epsilon)).toList());
        });
    }
}
