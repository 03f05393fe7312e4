package org.alidade.probes.jainwallace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.alidade.core.model.Reading;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Finds attention that is far from that of a model and leaves its prediction where it is, hidden states held. What is
 * found for an instance does not depend on the others.
 *
 * @param settings how it is searched for
 */
public record AdversarialSearch(SearchSettings settings) {

    /** Standard deviation of the logits at the start. */
    private static final float SPREAD = 3;
    /** Tokens that are worked on together: enough for long loops, few enough for the cache. */
    private static final int TOKENS = 256;

    /**
     * Searches.
     *
     * @param randoms randomness for each reading, of which the search takes K n normal numbers
     * @return what was found for each reading, in their order
     */
    public List<Adversaries> search(List<Reading> readings, Function<Reading, RandomGenerator> randoms,
            IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, readings.size());
        List<Adversaries> found = new ArrayList<>();
        for (int from = 0, to; from < readings.size(); from = to) {
            to = end(readings, from);
            List<Reading> together = readings.subList(from, to);
            float[][][] noise = together.stream().map(reading -> noise(randoms.apply(reading), reading))
                    .toArray(float[][][]::new); // [N][K][n]
            float[][][] candidates = new CandidateSearch(together, noise, settings).run(progress.split(to - from));
            for (int i = 0; i < candidates.length; i++) {
                found.add(new Adversaries(together.get(i), candidates[i]));
            }
        }
        return found;
    }

    /** Where the instances end that begin at an index and are worked on together. */
    private static int end(List<Reading> readings, int from) {
        int tokens = 0;
        int to = from;
        while (to < readings.size() && (to == from || tokens < TOKENS)) {
            tokens += readings.get(to++).attention().length;
        }
        return to;
    }

    private float[][] noise(RandomGenerator random, Reading reading) {
        float[][] noise = new float[settings.candidates()][reading.attention().length];
        for (float[] row : noise) {
            for (int t = 0; t < row.length; t++) {
                row[t] = (float) (SPREAD * random.nextGaussian());
            }
        }
        return noise;
    }
}
