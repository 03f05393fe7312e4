package org.alidade.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Hand-computed from the definitions in scikit-learn's user guide. */
class QualityTest {

    private static final double EXACT = 1e-12;

    /** Scores of class 1, best first: .9 (1), .7 (0), .7 (1), .4 (0), .2 (1); the two of .7 are tied. */
    private static final Quality TIED = two(new int[] {1, 0, 1, 0, 1}, .9f, .7f, .7f, .4f, .2f);

    /** Three classes, four instances; predictions 0, 2, 1, 2. */
    private static final Quality THREE = new Quality(new int[] {0, 1, 1, 2}, new float[][] {
            {.8f, .1f, .1f}, {.1f, .3f, .6f}, {.2f, .7f, .1f}, {.1f, .1f, .8f}});

    /** Of 3 x 2 pairs: .9 wins 2, the tied .7 wins 1 and ties 1, .2 wins none: 3.5 / 6. */
    @Test
    void tiesCountHalfInTheArea() {
        assertEquals(3.5 / 6, TIED.rocAuc(), EXACT);
    }

    /** Steps: recall 1/3 at precision 1, 2/3 at 2/3 (tied together), 1 at 3/5: (1 + 2/3 + 3/5) / 3. */
    @Test
    void tiedScoresMakeOneStepOfAveragePrecision() {
        assertEquals((1 + 2.0 / 3 + 3.0 / 5) / 3, TIED.averagePrecision(), EXACT);
    }

    @Test
    void aPerfectRankingHasAreaAndPrecisionOne() {
        Quality perfect = two(new int[] {0, 1, 1, 0}, .1f, .8f, .6f, .3f);
        assertEquals(1, perfect.rocAuc(), 0);
        assertEquals(1, perfect.averagePrecision(), 0);
    }

    @Test
    void constantScoresAreChance() {
        Quality constant = two(new int[] {0, 1, 1, 0}, .5f, .5f, .5f, .5f);
        assertEquals(.5, constant.rocAuc(), 0);
        assertEquals(.5, constant.averagePrecision(), 0);
    }

    @Test
    void aClassThatIsAloneHasTheAreaOfChance() {
        assertEquals(.5, two(new int[] {1, 1}, .2f, .8f).rocAuc(), 0);
        assertEquals(.5, two(new int[] {0, 0}, .2f, .8f).rocAuc(), 0);
    }

    /** Right are the first, third and last. */
    @Test
    void accuracyIsTheShareOfRightPredictions() {
        assertEquals(.75, THREE.accuracy(), 0);
    }

    /** Class 0: 1 of 1 and 1; class 1: 2 * 1 / (1 + 2); class 2: 2 * 1 / (2 + 1). */
    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        assertEquals(1, THREE.f1(0), 0);
        assertEquals(2.0 / 3, THREE.f1(1), EXACT);
        assertEquals(2.0 / 3, THREE.f1(2), EXACT);
        assertEquals((1 + 2.0 / 3 + 2.0 / 3) / 3, THREE.macroF1(), EXACT);
    }

    @Test
    void aClassNeitherPresentNorPredictedHasF1Zero() {
        assertEquals(0, new Quality(new int[] {0}, new float[][] {{1, 0}}).f1(1), 0);
    }

    /** Against the rest: classes 0 and 2 are ranked perfectly, class 1 too (.3 and .7 before .1 and .1). */
    @Test
    void moreThanTwoClassesAreAveragedAgainstTheRest() {
        assertEquals(1, THREE.rocAuc(), EXACT);
        assertEquals(1, THREE.averagePrecision(), EXACT);
    }

    @Test
    void measuresHaveAFixedOrder() {
        assertEquals(List.of("accuracy", "macroF1", "f1[0]", "f1[1]", "rocAuc", "averagePrecision"),
                List.copyOf(TIED.measures().keySet()));
    }

    @Test
    void theFirstOfEquallyProbableClassesIsPredicted() {
        assertEquals(1, new Quality(new int[] {0}, new float[][] {{.5f, .5f}}).accuracy(), 0);
    }

    @Test
    void differentNumbersAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new Quality(new int[] {1}, new float[0][]));
        assertEquals("Expected as many labels as predictions, at least one, found 1 and 0", refused.getMessage());
    }

    private static Quality two(int[] labels, float... scores) {
        float[][] probabilities = new float[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = new float[] {1 - scores[i], scores[i]};
        }
        return new Quality(labels, probabilities);
    }
}
