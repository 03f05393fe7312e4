package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EmbeddingTableTest {

    private final EmbeddingTable table = new EmbeddingTable("words", 4, 2);

    @Test
    void gathersTheVectorsOfWords() {
        table.set(new float[] {0, 0, 1, 2, 3, 4, 5, 6});
        float[] x = new float[6];
        table.gather(new int[] {3, 1, 3}, x);
        assertArrayEquals(new float[] {5, 6, 1, 2, 5, 6}, x);
    }

    @Test
    void gradientsOfRepeatedWordsAddUpAndPaddingHasNone() {
        table.addGradient(new int[] {0, 2, 2}, new float[] {9, 9, 1, 2, 10, 20});
        assertArrayEquals(new float[] {0, 0, 0, 0, 11, 22, 0, 0}, table.gradientToArray());
        table.clearGradient();
        assertArrayEquals(new float[8], table.gradientToArray());
    }

    @Test
    void runsCoverTheTableInOrder() {
        table.addGradient(new int[] {1, 2}, new float[4]);
        List<String> runs = new ArrayList<>();
        table.visit(new EmbeddingTable.Runs() {

            @Override
            public void touched(int from, int to) {
                runs.add("touched " + from + "-" + to);
            }

            @Override
            public void untouched(int from, int to) {
                runs.add("untouched " + from + "-" + to);
            }
        });
        assertEquals(List.of("untouched 0-2", "touched 2-6", "untouched 6-8"), runs);
    }

    @Test
    void drawnVectorsHaveTheDeviationAndPaddingIsZero() {
        EmbeddingTable large = new EmbeddingTable("words", 1001, 20);
        large.normal(new Random(1), .1);
        float[] values = large.toArray();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += values[i] * values[i];
            assertEquals(i < 20, values[i] == 0f);
        }
        assertEquals(.1, Math.sqrt(squares / 20000), .002); // 4 standard errors
    }

    /** (3, 4) has length 5; zeros have no direction. */
    @Test
    void vectorsAreScaledToLengthOneAndZerosStay() {
        table.set(new float[] {0, 0, 3, 4, 0, -2, 1e-3f, 0});
        table.scaleToUnitLength();
        assertArrayEquals(new float[] {0, 0, .6f, .8f, 0, -1, 1, 0}, table.toArray(), 1e-7f);
    }

    @Test
    void valuesOfAnotherNumberAreRefusedByName() {
        var e = assertThrows(IllegalArgumentException.class, () -> table.set(new float[7]));
        assertEquals("Parameter 'words' has 8 values, but 7 were given", e.getMessage());
    }
}
