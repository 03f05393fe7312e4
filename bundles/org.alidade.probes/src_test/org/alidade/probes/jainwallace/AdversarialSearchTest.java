package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.alidade.core.data.Example;
import org.alidade.core.math.Divergence;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;
import org.alidade.probes.FixedInstance;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;

class AdversarialSearchTest {

    private static final float[] ATTENTION = {.6f, .2f, .15f, .05f};
    private static final float[] CONTRIBUTIONS = {2, -1, .5f, 3};
    private static final float[][][] NOISE = {{{1, -2, .5f, 0}, {-3, 2, 4, -1}, {0, 0, 1, 5}}};

    /** A softmax over logits 0 and z is the logistic function of z: both ways to the change must agree. */
    @Test
    void twoOutputsAreSearchedAsOneOfTheirDifference() {
        LinearOutput one = new LinearOutput(new float[] {.3f}, new float[][] {CONTRIBUTIONS});
        LinearOutput two = new LinearOutput(new float[] {0, .3f}, new float[][] {new float[4], CONTRIBUTIONS});
        float[][] expected = run(FixedInstance.linear("a", ATTENTION, one), 50);
        float[][] found = run(FixedInstance.linear("a", ATTENTION, two), 50);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], found[k], 1e-3f, "candidate " + k);
        }
    }

    /** Central differences are the derivative up to about 1e-5: over few steps that stays small. */
    @Test
    void aModelThatGivesOnlyPredictionsIsSearchedAlike() {
        LinearOutput three = new LinearOutput(new float[] {0, .3f, -.2f},
                new float[][] {{1, 0, -1, 2}, CONTRIBUTIONS, {0, 2, 1, -3}});
        Reading linear = FixedInstance.linear("a", ATTENTION, three);
        float[][] expected = run(linear, 50);
        float[][] found = run(new PredictionsOnly(linear), 50);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], found[k], 1e-2f, "candidate " + k);
        }
    }

    @Test
    void withoutAStepACandidateIsTheSoftmaxOfItsStart() {
        float[][] start = {{(float) Math.log(.6), (float) Math.log(.2), (float) Math.log(.15), (float) Math.log(.05)}};
        Reading reading = FixedInstance.logistic("a", ATTENTION, 0, CONTRIBUTIONS);
        SearchSettings settings = new SearchSettings(1, 0, .01, 500, .01, CrossTerm.CODE);
        float[][] found = new CandidateSearch(List.of(reading), new float[][][] {start}, settings)
                .run(SubMonitor.convert(new NullProgressMonitor()))[0];
        assertArrayEquals(ATTENTION, found[0], 1e-6f);
    }

    /** Descent: the objective after the search is below that at its start, by hand from its definition. */
    @Test
    void theSearchLowersItsObjective() {
        Reading reading = FixedInstance.logistic("a", ATTENTION, 0, CONTRIBUTIONS);
        double before = objective(reading, run(reading, 0));
        double after = objective(reading, run(reading, 300));
        assertTrue(after < before - .1, before + " -> " + after);
    }

    /**
     * p = logistic(.5) = .6225; logistic(0) = .5, logistic(1) = .7311, logistic(.6) = .6457: changes .1225, .1086,
     * .0232. The first two are equally far, up to rounding of .5; the first found stays.
     */
    @Test
    void theFarthestWithinEpsilonIsTheBest() {
        Reading reading = FixedInstance.logistic("a", new float[] {.5f, .5f}, 0, 0, 1);
        Adversaries found = new Adversaries(reading, new float[][] {{1, 0}, {0, 1}, {.4f, .6f}});
        assertArrayEquals(new float[] {.4f, .6f}, found.best(.05).weights());
        assertArrayEquals(new float[] {0, 1}, found.best(.11).weights());
        assertArrayEquals(new float[] {1, 0}, found.best(.2).weights());
        assertEquals(0, found.best(.01).divergence());
        assertEquals(1, found.within(.05));
        assertEquals(3, found.within(.2));
    }

    @Test
    void thePublicSearchFindsForManyWhatItFindsForOne() {
        AdversarialSearch search = new AdversarialSearch(SearchSettings.ORIGINAL);
        Reading a = FixedInstance.logistic("a", ATTENTION, 0, CONTRIBUTIONS);
        Reading b = FixedInstance.logistic("b", new float[] {.3f, .7f}, 1, -2, 2);
        List<Adversaries> both = search.search(List.of(a, b), reading -> Seeds.random(1, reading.example().id()),
                new NullProgressMonitor());
        Adversaries alone = search.search(List.of(b), reading -> Seeds.random(1, reading.example().id()),
                new NullProgressMonitor()).get(0);
        assertArrayEquals(alone.best(.05).weights(), both.get(1).best(.05).weights());
    }

    private static float[][] run(Reading reading, int steps) {
        SearchSettings settings = new SearchSettings(3, steps, .01, 500, .01, CrossTerm.CODE);
        return new CandidateSearch(List.of(reading), NOISE, settings)
                .run(SubMonitor.convert(new NullProgressMonitor()))[0];
    }

    private static double objective(Reading reading, float[][] candidates) {
        double sum = 0;
        float[][] outputs = reading.outputs(candidates);
        for (int k = 0; k < candidates.length; k++) {
            sum -= jsd(candidates[k], reading.attention());
            sum += 500 * Math.max(0, Math.abs(outputs[k][1] - reading.probabilities()[1]) - .01);
            for (float[] other : candidates) {
                sum -= jsd(candidates[k], other) / 9;
            }
        }
        return sum;
    }

    private static double jsd(float[] p, float[] q) {
        return Divergence.jensenShannon(p, q);
    }

    /** Hides that a reading is linear. */
    private record PredictionsOnly(Reading reading) implements Reading {

        @Override
        public Example example() {
            return reading.example();
        }

        @Override
        public float[] attention() {
            return reading.attention();
        }

        @Override
        public float[] probabilities() {
            return reading.probabilities();
        }

        @Override
        public float[][] outputs(float[][] weights) {
            return reading.outputs(weights);
        }
    }
}
