package org.alidade.probes.beyond;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.FewerInstances;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;
import org.alidade.probes.jainwallace.AdversarialSearch;
import org.alidade.probes.jainwallace.Adversaries;
import org.alidade.probes.jainwallace.Adversary;
import org.alidade.probes.jainwallace.SearchSettings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether attention is easier to replace in larger models, or in models that saw more data: the same model is trained
 * with other hidden sizes and with shares of the training split, and for each the adversarial search is repeated.
 *
 * <p>Rows are instance x size. Reported is epsilon-max JSD, the largest Jensen-Shannon divergence from that model's own
 * attention among the distributions found that change its prediction by at most epsilon; and whether that model is right,
 * since a model that has learnt nothing is easy to deceive.
 *
 * <p><b>Source</b>: the search is that of Jain and Wallace 2019, section 4.2.2; what it depends on is left open there.
 * <b>Differs</b>: nothing in the search.
 * <p><b>Cost</b>: one training and one search a size.
 */
public final class AdversaryScaling implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        List<SizedVariation> sizes = SizedVariation.of(subject.settings());
        SubMonitor progress = SubMonitor.convert(monitor, 10 * sizes.size());
        Instances instances = new Instances(subject, rows);
        for (SizedVariation size : sizes) {
            Counterpart trained = Counterpart.trained(size.point(), subject, size.variation(), progress.split(8));
            add(instances, size, trained, subject, progress.split(2));
        }
    }

    private static void add(Instances instances, SizedVariation size, Counterpart trained, Subject subject,
            SubMonitor monitor) {
        List<Integer> chosen = chosen(trained.size(), subject.settings().integer("instances"));
        List<Reading> readings = chosen.stream().map(trained::other).toList();
        double epsilon = subject.settings().number("epsilon");
        List<Adversaries> found = new AdversarialSearch(SearchSettings.ORIGINAL).search(readings,
                reading -> subject.random(size.point() + " of " + reading.example().id()), monitor);
        for (int i = 0; i < found.size(); i++) {
            Adversary best = found.get(i).best(epsilon);
            size.fill(instances.row(readings.get(i))).set("epsMaxJsd", best.divergence())
                    .set("outputDifference", best.change()).set("correct", trained.isRight(chosen.get(i)) ? 1 : 0)
                    .add();
        }
    }

    private static List<Integer> chosen(int size, int most) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        return FewerInstances.spread(all, most);
    }
}
