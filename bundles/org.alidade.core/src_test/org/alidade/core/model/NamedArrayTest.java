package org.alidade.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class NamedArrayTest {

    @Test
    void arraysAreEqualByContent() {
        assertEquals(array(2, 1, 2), array(2, 1, 2));
        assertEquals(array(2, 1, 2).hashCode(), array(2, 1, 2).hashCode());
        assertNotEquals(array(2, 1, 2), array(2, 1, 3));
    }

    @Test
    void valuesAreCopiedInAndOut() {
        float[] given = {1, 2};
        NamedArray array = new NamedArray("w", List.of(2), given);
        given[0] = 9;
        array.values()[1] = 9;
        assertEquals(array(2, 1, 2), array);
    }

    @Test
    void theEmptyShapeIsOneNumber() {
        assertEquals(1, new NamedArray("w", List.of(), new float[] {3}).values().length);
    }

    @Test
    void aShapeThatDoesNotFitIsRefusedWithBothSizes() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new NamedArray("w", List.of(2, 3), new float[5]));
        assertEquals("Array w of shape [2, 3] needs 6 values, found 5", refused.getMessage());
    }

    private static NamedArray array(int size, float... values) {
        return new NamedArray("w", List.of(size), values);
    }
}
