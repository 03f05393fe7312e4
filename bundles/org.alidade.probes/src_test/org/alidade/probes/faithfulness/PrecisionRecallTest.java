package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;

import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

    /** scikit-learn: precision_recall_curve([1, 0, 1, 0], [4, 3, 2, 1]) and auc give .7917 = 1/2 + 1/2 (1/2 + 2/3) / 2. */
    @Test
    void aMissBetweenTwoHitsCostsAFifth() {
        assertEquals(.5 + .5 * (.5 + 2 / 3.) / 2, area(new float[] {4, 3, 2, 1}, 0, 2), 1e-12);
    }

    @Test
    void membersBeforeAllOthersAreTheWholeArea() {
        assertEquals(1, area(new float[] {.1f, .9f, .8f}, 1, 2));
    }

    /** One point (1, 1/2) beside (0, 1). */
    @Test
    void equalScoresMakeOnePoint() {
        assertEquals(.75, area(new float[] {1, 1, 1, 1}, 0, 3));
    }

    /** Points (0, 0), (0, 0), (1, 1/3). */
    @Test
    void aMemberAfterAllOthersLeavesLittle() {
        assertEquals(1 / 6., area(new float[] {3, 2, 1}, 2), 1e-12);
    }

    private static double area(float[] scores, int... members) {
        BitSet bits = new BitSet();
        Arrays.stream(members).forEach(bits::set);
        return PrecisionRecall.area(scores, bits);
    }
}
