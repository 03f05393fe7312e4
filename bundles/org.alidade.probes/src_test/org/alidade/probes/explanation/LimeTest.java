package org.alidade.probes.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Example;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.probes.WordModel;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class LimeTest {

    private static final WordModel MODEL = WordModel.even(Map.of("good", 1f, "bad", 0f, "so", .5f));

    /** d = 1 - sqrt(1/4) = 1/2, twice the kernel's width: sqrt(exp(-4)). */
    @Test
    void aSampleWeighsTheMoreTheMoreItKeeps() {
        assertEquals(1, Lime.weight(4, 4));
        assertEquals(Math.exp(-2), Lime.weight(1, 4), 1e-12);
    }

    @Test
    void whatRaisesTheClassIsPositiveAndWhatLowersItNegative() {
        float[] yes = explain(500, "so good so bad", 1);
        assertTrue(yes[1] > .05, Arrays.toString(yes));
        assertTrue(yes[3] < -.05, Arrays.toString(yes));
        float[] no = explain(500, "so good so bad", 0);
        assertArrayEquals(new float[] {-yes[0], -yes[1], -yes[2], -yes[3]}, no, 1e-6f);
    }

    @Test
    void wordsOfOneValueHaveNoImportance() {
        assertArrayEquals(new float[3], explain(100, "so so so", 1), 1e-6f);
    }

    @Test
    void aSingleTokenHasImportanceZeroAndIsNotRead() {
        int before = MODEL.read();
        assertArrayEquals(new float[1], explain(100, "good", 1));
        assertEquals(before + 1, MODEL.read());
    }

    /** Of "good bad" there are only the text and two samples: three texts are read beside the reading itself. */
    @Test
    void equalSamplesAreReadOnce() {
        int before = MODEL.read();
        float[] two = explain(300, "good bad", 1);
        assertEquals(before + 4, MODEL.read());
        assertEquals(two[0], -two[1], .01); // up to how often each was drawn
    }

    @Test
    void anInstanceIsSampledTheSameBesideOthers() {
        List<Reading> readings = MODEL.read(List.of(text("x", "good"), text("a", "so good bad"), text("b", "bad so")),
                new NullProgressMonitor());
        Lime lime = new Lime(50, purpose -> Seeds.random(1, purpose));
        float[][] all = lime.importances(MODEL, readings, new int[] {1, 1, 1}, new NullProgressMonitor());
        float[][] one = lime.importances(MODEL, readings.subList(1, 2), new int[] {1}, new NullProgressMonitor());
        assertArrayEquals(one[0], all[1]);
        assertEquals(2, all[2].length);
    }

    private static float[] explain(int samples, String text, int cls) {
        List<Reading> readings = MODEL.read(List.of(text("t", text)), new NullProgressMonitor());
        return new Lime(samples, purpose -> Seeds.random(1, purpose)).importances(MODEL, readings, new int[] {cls},
                new NullProgressMonitor())[0];
    }

    private static Example text(String id, String text) {
        return Example.of(id, List.of(text.split(" ")), "yes");
    }
}
