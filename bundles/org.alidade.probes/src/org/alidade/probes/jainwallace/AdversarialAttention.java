package org.alidade.probes.jainwallace;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How different attention can be without changing the prediction.
 *
 * <p>For each instance of n tokens with attention a and prediction p: K distributions a^k over its tokens are searched
 * for, hidden states held, that are far from a and from each other while the prediction p^k stays near p. Reported is
 * epsilon-max JSD: the largest Jensen-Shannon divergence JSD(a, a^k) among those with
 * {@code 1/2 sum_c |p_c^k - p_c| <= epsilon}; 0, by a itself, if there is none. The search starts at
 * {@code softmax(3 N(0, 1))} and takes a number of steps of Adam.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.2.2, algorithm 3. <b>Differs</b>: the released code takes the mean
 * over the outputs instead of half the sum over the classes, the same for one logistic output. Paper and code differ in
 * the term between candidates (see {@link CrossTerm}), in epsilon (0.01, or 0.05 for question answering; 0.05) and in
 * the number of candidates; the defaults are the code's. During the search the change is |dp| for two classes and the
 * sum of |dp_c| for more, as there. The random numbers are others.
 * <p><b>Cost</b>: steps times n (K (K + 1) / 2 + K O) multiplications where the decoder is linear with O outputs.
 */
public final class AdversarialAttention implements Probe {

    /** Above this the model is sure of its prediction. */
    private static final double SURE = .6;
    private static final double PAPER_EPSILON = .01;
    private static final double CODE_EPSILON = .05;

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        AdversarialSearch search = new AdversarialSearch(SearchSettings.of(subject.settings()));
        double epsilon = subject.settings().number("epsilon");
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Searching adversaries", monitor, (readings, progress) -> {
            List<Adversaries> found = search.search(readings,
                    reading -> subject.random("adversaries of " + reading.example().id()), progress);
            for (int i = 0; i < readings.size(); i++) {
                add(instances, readings.get(i), found.get(i), epsilon);
            }
        });
    }

    private static void add(Instances instances, Reading reading, Adversaries adversaries, double epsilon) {
        Adversary best = adversaries.best(epsilon);
        float[] attention = Instances.probabilities(reading.attention());
        float[] weights = Instances.probabilities(best.weights());
        TableBuilder.Row row = instances.row(reading).set("epsMaxJsd", best.divergence())
                .set("epsMaxJsd01", adversaries.best(PAPER_EPSILON).divergence())
                .set("epsMaxJsd05", adversaries.best(CODE_EPSILON).divergence())
                .set("outputDifference", best.change()).set("within", adversaries.within(epsilon))
                .set("text", String.join("\t", reading.units())).set("attention", attention)
                .set("adversary", weights).set("difference", difference(weights, attention));
        double probability = reading.probabilities()[reading.predicted()];
        row.set("probability", Instances.probability(probability));
        if (probability > SURE) {
            row.set("sure", instances.predicted(reading)).add();
        } else {
            row.missing("sure", "probability at most " + SURE).add();
        }
    }

    private static float[] difference(float[] weights, float[] others) {
        float[] difference = new float[weights.length];
        for (int t = 0; t < weights.length; t++) {
            difference[t] = weights[t] - others[t];
        }
        return difference;
    }
}
