package org.alidade.learn.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorTrainingTest {

    /** Texts about animals or about fruit: words of one subject have the same neighbours. */
    private static List<List<String>> texts() {
        List<List<String>> subjects = List.of(List.of("cat", "dog", "tail", "fur", "paw", "bark"),
                List.of("plum", "pear", "tree", "ripe", "peel", "sweet"));
        Random random = new Random(1);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> words = subjects.get(i % 2);
            List<String> text = new ArrayList<>();
            for (int t = 0; t < 10; t++) {
                text.add(words.get(random.nextInt(words.size())));
            }
            texts.add(text);
        }
        texts.add(List.of("once"));
        return texts;
    }

    private static Map<String, float[]> train(Architecture architecture, long seed) {
        return new VectorTraining(architecture, 20, 5, 2, 20).train(texts(), new SplittableRandom(seed),
                new NullProgressMonitor());
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return product / Math.sqrt(squaresA * squaresB);
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfOneSubjectAreNearEachOtherAndFarFromThoseOfTheOther(Architecture architecture) {
        Map<String, float[]> vectors = train(architecture, 1);
        double near = cosine(vectors.get("cat"), vectors.get("dog"));
        double far = cosine(vectors.get("cat"), vectors.get("plum"));
        assertTrue(near > far + 0.5, near + " and " + far);
    }

    @ParameterizedTest
    @EnumSource
    void equalSeedsGiveEqualBitsAndOtherSeedsOthers(Architecture architecture) {
        float[] cat = train(architecture, 1).get("cat");
        assertArrayEquals(cat, train(architecture, 1).get("cat"));
        assertFalse(Arrays.equals(cat, train(architecture, 2).get("cat")));
    }

    @Test
    void wordsComeByFallingFrequencyThenByNameAndRareOnesNotAtAll() {
        List<List<String>> texts = List.of(List.of("b", "a", "c", "c"), List.of("c", "a", "b", "rare"));
        Map<String, float[]> vectors = new VectorTraining(Architecture.SKIPGRAM, 2, 1, 2, 1).train(texts,
                new SplittableRandom(1), new NullProgressMonitor());
        assertEquals(List.of("c", "a", "b"), List.copyOf(vectors.keySet()));
        assertEquals(2, vectors.get("c").length);
    }

    @Test
    void onlyRareWordsAreRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> new VectorTraining(Architecture.CBOW, 2, 1, 2, 1)
                .train(List.of(List.of("a", "b")), new SplittableRandom(1), new NullProgressMonitor()));
        assertEquals("No word occurs at least 2 times in the texts; there is nothing to train", e.getMessage());
    }

    @Test
    void aCancelledTrainingStops() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> new VectorTraining(Architecture.SKIPGRAM, 2, 1, 1, 1)
                .train(texts(), new SplittableRandom(1), monitor));
    }

    /** Counts 16 and 1: 16^0.75 : 1 = 8 : 1. The standard deviation of the share is 0.001. */
    @Test
    void noiseWordsAreDrawnInProportionToTheirCountToThePowerThreeQuarters() {
        List<String> text = new ArrayList<>(List.of("rare"));
        for (int i = 0; i < 16; i++) {
            text.add("frequent");
        }
        NoiseWords noise = new NoiseWords(new CountedWords(List.of(text), 1));
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[2];
        for (int i = 0; i < 100_000; i++) {
            drawn[noise.draw(random)]++;
        }
        assertEquals(8.0 / 9, drawn[0] / 1e5, 0.004);
    }
}
