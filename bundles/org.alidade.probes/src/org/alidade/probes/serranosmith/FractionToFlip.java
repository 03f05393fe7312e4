package org.alidade.probes.serranosmith;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.explanation.Ranking;
import org.alidade.probes.serranosmith.FlipSearch.Flip;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How much attention must be erased until the decision flips, and in which order it takes least.
 *
 * <p>For each instance of n units four rankings, the most important first: random; attention a_i; gradient
 * {@code d p_c / d a_i} of the predicted probability, signed; gradient times attention. The weights of the units are
 * set to 0 one by one, the others divided by their sum each time, until the prediction decides for another class: after how
 * many units, which share of n that is, and how much attention they had.
 *
 * <p>Left out, for every ranking alike: instances of one unit, and those whose decision is the same with all weights 0
 * (the released code records -1 for them). Instances whose decision flips only when nothing is left are kept, with the
 * fraction 1.
 *
 * <p><b>Source</b>: Serrano and Smith 2019, section 5. <b>Differs</b>: the paper's wording leaves out
 * what does not flip before the last unit; this is as the code. Of equally ranked units the first goes first. Of the
 * code's five random orders the first is drawn, here there is one. The random numbers are others.
 * <p><b>Cost</b>: 4 m n C multiplications an instance that flips after m units.
 */
public final class FractionToFlip implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Erasing until the decision flips", monitor, (readings, progress) -> {
            progress.setWorkRemaining(2 * readings.size());
            float[][] gradients = AttentionGradients.of(subject, readings, progress.split(readings.size())); // [N][n]
            for (int i = 0; i < readings.size(); i++) {
                progress.split(1);
                Reading reading = readings.get(i);
                RandomGenerator random = subject.random("order of " + reading.example().id());
                fill(instances.row(reading), reading, rankings(reading.attention(), gradients[i], random)).add();
            }
        });
    }

    /** By the name with which their columns end. */
    private static Map<String, Ranking> rankings(float[] attention, float[] gradient, RandomGenerator random) {
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        rankings.put("Random", Ranking.random(attention.length, random));
        rankings.put("Attention", Ranking.of(attention));
        rankings.put("Gradient", Ranking.of(gradient));
        rankings.put("Product", AttentionGradients.product(gradient, attention));
        return rankings;
    }

    private static TableBuilder.Row fill(TableBuilder.Row row, Reading reading, Map<String, Ranking> rankings) {
        Erasures erasures = new Erasures(reading);
        FlipSearch search = new FlipSearch(erasures);
        Optional<String> problem = problem(erasures, search);
        if (problem.isPresent()) {
            rankings.keySet().forEach(name -> row.missing("count" + name, problem.get())
                    .missing("fraction" + name, problem.get()).missing("mass" + name, problem.get()));
            return row.missing("gradientFewer", problem.get()).missing("attentionFewer", problem.get());
        }
        Map<String, Flip> flips = new LinkedHashMap<>();
        rankings.forEach((name, ranking) -> flips.put(name, search.first(ranking)));
        flips.forEach((name, flip) -> row.set("count" + name, flip.count())
                .set("fraction" + name, flip.count() / (double) erasures.units())
                .set("mass" + name, Instances.probability(flip.mass())));
        int difference = flips.get("Attention").count() - flips.get("Gradient").count();
        return row.set("gradientFewer", difference > 0 ? 1 : 0).set("attentionFewer", difference < 0 ? 1 : 0);
    }

    private static Optional<String> problem(Erasures erasures, FlipSearch search) {
        if (erasures.units() == 1) {
            return Optional.of("a single unit");
        }
        return search.flipsWithoutAny() ? Optional.empty()
                : Optional.of("the decision is the same without any attention");
    }
}
