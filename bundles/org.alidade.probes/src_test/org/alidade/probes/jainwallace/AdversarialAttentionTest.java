package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.math.Divergence;
import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class AdversarialAttentionTest {

    private static final float[] PEAKED = {.98f, .01f, .01f};

    /** No token moves the logit: all that attention could be is within epsilon, up to disjoint tokens. */
    @Test
    void whereAttentionDoesNotMatterTheDivergenceIsAlmostLnTwo() {
        Table table = FixedSubject.measure("adversarial", FixedInstance.logistic("a", PEAKED, 1, 0, 0, 0));
        assertTrue(table.number("epsMaxJsd", 0) > .6, table.text("epsMaxJsd", 0));
        assertEquals(5, table.number("within", 0));
        assertEquals(0, table.number("outputDifference", 0), 1e-7);
    }

    /** Every logit is about 100: the probability is 1 in float arithmetic and all gradients are 0. */
    @Test
    void aSaturatedPredictionLeavesAttentionFree() {
        Table table = FixedSubject.measure("adversarial", FixedInstance.logistic("a", PEAKED, 0, 100, 110, 90));
        assertTrue(table.number("epsMaxJsd", 0) > .6, table.text("epsMaxJsd", 0));
        assertEquals(5, table.number("within", 0));
    }

    /**
     * Only the first token moves the logit, 10 a_0 - 5. To change p = 1 / (1 + e^-4.8) by at most epsilon a_0 must be
     * at least (5 + logit(p - epsilon)) / 10. The divergence is convex: over all such attention its maximum is at a
     * corner, the rest on one token. The search comes near it and never beyond.
     */
    @Test
    void whereOneTokenDecidesTheDivergenceIsAtMostThatOfTheCorner() {
        Table table = FixedSubject.measure("adversarial", FixedInstance.logistic("a", PEAKED, -5, 10, 0, 0));
        double strict = corner(.01);
        double loose = corner(.05);
        assertTrue(table.number("epsMaxJsd01", 0) <= strict + 1e-5, table.text("epsMaxJsd01", 0) + " > " + strict);
        assertTrue(table.number("epsMaxJsd05", 0) <= loose + 1e-5, table.text("epsMaxJsd05", 0) + " > " + loose);
        assertTrue(table.number("epsMaxJsd05", 0) >= .9 * strict, table.text("epsMaxJsd05", 0) + " < " + strict);
    }

    private static double corner(double epsilon) {
        double p = 1 / (1 + Math.exp(-4.8)) - epsilon;
        float least = (float) ((5 + Math.log(p / (1 - p))) / 10);
        return Divergence.jensenShannon(PEAKED, new float[] {least, 1 - least, 0});
    }

    /** Two tokens of equal effect: the farthest attention without a change puts all on the other one. */
    @Test
    void attentionOnOneOfTwoEqualTokensMayBeOnTheOther() {
        Table table = FixedSubject.measure("adversarial",
                FixedInstance.logistic("a", new float[] {.97f, .03f}, 0, 3, 3));
        float[] adversary = table.weights("adversary", 0);
        assertTrue(adversary[1] > .9, "weight of the other token: " + adversary[1]);
        assertEquals(Divergence.jensenShannon(new float[] {.97f, .03f}, adversary), table.number("epsMaxJsd", 0),
                1e-7);
    }

    @Test
    void aSingleTokenHasNoOtherAttention() {
        Table table = FixedSubject.measure("adversarial", FixedInstance.logistic("a", new float[] {1}, 0, 2));
        assertEquals(0, table.number("epsMaxJsd", 0));
        assertArrayEquals(new float[] {1}, table.weights("adversary", 0));
        assertArrayEquals(new float[] {0}, table.weights("difference", 0));
    }

    /** Both probabilities are far: no candidate comes near, the attention itself remains. */
    @Test
    void withoutAStepAndWithinNothingTheAttentionItselfRemains() {
        Table table = FixedSubject.measure("adversarial", Map.of("steps", "0", "epsilon", "0"),
                List.of(FixedInstance.logistic("a", PEAKED, -50, 100, 0, 0)));
        assertEquals(0, table.number("epsMaxJsd", 0));
        assertEquals(0, table.number("outputDifference", 0));
        assertEquals(0, table.number("within", 0));
        assertArrayEquals(PEAKED, table.weights("adversary", 0));
    }

    @Test
    void divergencesAndDifferencesStayInTheirRangesAndAgree() {
        Table table = FixedSubject.measure("adversarial", Map.of(), instances(60));
        for (int row = 0; row < table.rows(); row++) {
            double jsd = table.number("epsMaxJsd", row);
            assertTrue(jsd >= 0 && jsd <= Math.log(2));
            assertTrue(table.number("epsMaxJsd01", row) <= jsd);
            assertEquals(table.number("epsMaxJsd05", row), jsd);
            assertTrue(table.number("outputDifference", row) <= .05);
            float[] adversary = table.weights("adversary", row);
            float[] attention = table.weights("attention", row);
            float[] difference = table.weights("difference", row);
            double sum = 0;
            for (int t = 0; t < adversary.length; t++) {
                sum += adversary[t];
                assertEquals(adversary[t] - attention[t], difference[t]);
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void anInstancesResultDoesNotDependOnTheOthersOrTheirOrder() {
        List<FixedInstance> instances = instances(60);
        Map<String, String> inOrder = found(FixedSubject.measure("adversarial", Map.of(), instances));
        Collections.reverse(instances);
        assertEquals(inOrder, found(FixedSubject.measure("adversarial", Map.of(), instances)));
        assertEquals(inOrder.get("id7"),
                found(FixedSubject.measure("adversarial", Map.of(), instances(8).subList(7, 8))).get("id7"));
    }

    @Test
    void anotherSeedSearchesFromElsewhere() {
        assertEquals(found(withSeed(1)), found(withSeed(1)));
        assertNotEquals(found(withSeed(1)), found(withSeed(2)));
    }

    @Test
    void examplesAreChosenAmongInstancesThatTheModelIsSureOf() {
        Table table = FixedSubject.measure("adversarial", Map.of("steps", "1"),
                List.of(FixedInstance.logistic("a", PEAKED, 1, 0, 0, 0),
                        FixedInstance.logistic("b", PEAKED, .1f, 0, 0, 0)));
        assertEquals("yes", table.text("sure", 0));
        assertEquals(1 / (1 + Math.exp(-1)), table.number("probability", 0), 1e-6);
        assertEquals(Map.of("probability at most 0.6", 1), table.missingReasons("sure"));
        assertEquals("0\t1\t2", table.text("text", 0));
    }

    @Test
    void candidatesAreKeptApartAsThePaperOrTheCodeSays() {
        assertEquals(2 / 25., CrossTerm.of("code").weight(5));
        assertEquals(1 / 20., CrossTerm.of("paper").weight(5));
        assertEquals(0, CrossTerm.PAPER.weight(1));
        List<FixedInstance> instances = instances(5);
        assertNotEquals(found(FixedSubject.measure("adversarial", Map.of("crossTerm", "code"), instances)),
                found(FixedSubject.measure("adversarial", Map.of("crossTerm", "paper"), instances)));
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"), List.copyOf(instances(3)),
                Declared.settings("adversarial", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("adversarial", cancelled));
    }

    /** Jain and Wallace's released figures: 40 bins over (0, 0.7), violins over (-0.05, 0.7). */
    @Test
    void figuresHaveTheAxesOfThePaper() {
        List<FigureDeclaration> figures = Declared.probe("adversarial").figures();
        assertEquals(List.of(FigureKind.HISTOGRAM, FigureKind.VIOLIN, FigureKind.EXAMPLES),
                figures.stream().map(FigureDeclaration::kind).toList());
        assertEquals(41, figures.get(0).edges().size());
        assertEquals(.7, figures.get(0).to());
        assertEquals(-.05, figures.get(1).from());
        assertEquals(List.of("attention", "adversary", "difference"), figures.get(2).columns());
    }

    private static Table withSeed(long seed) {
        return new FixedSubject(List.of("no", "yes"), instances(5), Declared.settings("adversarial", Map.of()), seed)
                .measuredBy("adversarial", new NullProgressMonitor());
    }

    private static List<FixedInstance> instances(int count) {
        List<FixedInstance> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            int n = 1 + i % 12;
            float[] attention = new float[n];
            float[] contributions = new float[n];
            float sum = 0;
            for (int t = 0; t < n; t++) {
                attention[t] = random.nextFloat();
                sum += attention[t];
                contributions[t] = (float) (3 * random.nextGaussian());
            }
            for (int t = 0; t < n; t++) {
                attention[t] /= sum;
            }
            instances.add(FixedInstance.logistic("id" + i, attention, 0, contributions));
        }
        return instances;
    }

    private static Map<String, String> found(Table table) {
        Map<String, String> found = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            found.put(table.text("instance", row), table.text("epsMaxJsd", row) + table.text("adversary", row));
        }
        return found;
    }
}
