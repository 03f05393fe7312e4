package org.alidade.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.alidade.core.data.Example;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void theMostProbableClassIsPredicted() {
        assertEquals(2, new Fixed(.2f, .3f, .5f).predicted());
    }

    @Test
    void theFirstOfEqualsIsPredicted() {
        assertEquals(0, new Fixed(.4f, .4f, .2f).predicted());
    }

    /** A reading of chosen probabilities. */
    private static final class Fixed implements Reading {

        private final float[] probabilities;

        Fixed(float... probabilities) {
            this.probabilities = probabilities;
        }

        @Override
        public Example example() {
            return Example.of("e", List.of("word"), "label");
        }

        @Override
        public float[] attention() {
            return new float[] {1};
        }

        @Override
        public float[] probabilities() {
            return probabilities.clone();
        }

        @Override
        public float[][] outputs(float[][] weights) {
            throw new UnsupportedOperationException();
        }
    }
}
