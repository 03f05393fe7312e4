package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class PermutationSensitivityTest {

    private static final float[] PEAKED = {1, 0, 0, 0, 0};

    /**
     * All attention on one of five tokens of value 1, .7, .6, .5, 0: a permutation puts it on each as likely, so the
     * differences are 0, .3, .4, .5, 1 in even shares and their median is .4.
     */
    @Test
    void theMedianOfEvenlyLikelyDifferencesIsTheMiddleOne() {
        FixedInstance instance = FixedInstance.binary("a", PEAKED, 1, .7f, .6f, .5f, 0);
        Table table = FixedSubject.measure("permutation", Map.of("permutations", "5000"), List.of(instance));
        assertEquals(.4, table.number("medianDifference", 0), 1e-7);
        assertEquals(1, table.number("maxAttention", 0));
    }

    /** One of ten tokens has value 1 and all attention: nine of ten permutations take the prediction from 1 to 0. */
    @Test
    void attentionThatAloneDecidesIsAtTheUpperEnd() {
        float[] peaked = new float[10];
        peaked[3] = 1;
        Table table = FixedSubject.measure("permutation", FixedInstance.binary("a", peaked, peaked));
        assertEquals(1, table.number("medianDifference", 0), 1e-7);
    }

    /** Three classes: from certainly x to certainly z has total variation distance 1, not 2 or 2/3. */
    @Test
    void forThreeClassesTheDifferenceIsHalfTheSumOverClasses() {
        float[][] values = {{1, 0, 0}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}};
        Table table = new FixedSubject(List.of("x", "y", "z"), List.of(new FixedInstance("a", "x", PEAKED, values)),
                Declared.settings("permutation", Map.of()), 1).measuredBy("permutation", new NullProgressMonitor());
        assertEquals(1, table.number("medianDifference", 0), 1e-7);
    }

    @Test
    void permutingUniformAttentionChangesNothing() {
        float[] uniform = {.25f, .25f, .25f, .25f};
        Table table = FixedSubject.measure("permutation", FixedInstance.binary("a", uniform, 1, .2f, 0, .9f));
        assertEquals(0, table.number("medianDifference", 0));
    }

    /** Permuted weights still sum to one: tokens of one value give that value whatever the order, up to rounding. */
    @Test
    void permutingAmongTokensOfOneValueChangesNothing() {
        float[] attention = {.5f, .3f, .15f, .05f};
        Table table = FixedSubject.measure("permutation", FixedInstance.binary("a", attention, .7f, .7f, .7f, .7f));
        assertEquals(0, table.number("medianDifference", 0), 1e-7);
    }

    @Test
    void aSingleTokenHasNothingToPermute() {
        Table table = FixedSubject.measure("permutation", FixedInstance.binary("a", new float[] {1}, .8f));
        assertEquals(0, table.number("medianDifference", 0));
    }

    @Test
    void anInstancesResultDoesNotDependOnTheOthersOrTheirOrder() {
        List<FixedInstance> instances = instances(200);
        Map<String, String> inOrder = medians(FixedSubject.measure("permutation", Map.of(), instances));
        Collections.reverse(instances);
        assertEquals(inOrder, medians(FixedSubject.measure("permutation", Map.of(), instances)));
        assertEquals(inOrder.get("id7"),
                medians(FixedSubject.measure("permutation", Map.of(), instances(8).subList(7, 8))).get("id7"));
    }

    @Test
    void theSameSeedGivesTheSameResultAndAnotherSeedAnother() {
        assertEquals(medians(withSeed(1)), medians(withSeed(1)));
        assertNotEquals(medians(withSeed(1)), medians(withSeed(2)));
    }

    @Test
    void asManyPermutationsAsSetAreAskedForAndTheReadingKeepsItsAttention() {
        FixedInstance instance = instances(1).get(0);
        float[] before = instance.attention();
        Table one = FixedSubject.measure("permutation", Map.of("permutations", "1"), List.of(instance));
        Table hundred = FixedSubject.measure("permutation", instance);
        assertNotEquals(one.text("medianDifference", 0), hundred.text("medianDifference", 0));
        assertArrayEquals(before, instance.attention());
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"), List.copyOf(instances(3)),
                Declared.settings("permutation", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("permutation", cancelled));
    }

    private static Table withSeed(long seed) {
        return new FixedSubject(List.of("no", "yes"), instances(5), Declared.settings("permutation", Map.of()), seed)
                .measuredBy("permutation", new NullProgressMonitor());
    }

    private static List<FixedInstance> instances(int count) {
        List<FixedInstance> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float share = 1f / (i + 2);
            instances.add(FixedInstance.binary("id" + i,
                    new float[] {share / 2, share / 2, (1 - share) / 3, (1 - share) * 2 / 3}, .1f, .9f, .3f, 1));
        }
        return instances;
    }

    private static Map<String, String> medians(Table table) {
        Map<String, String> medians = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            medians.put(table.text("instance", row), table.text("medianDifference", row));
        }
        return medians;
    }
}
