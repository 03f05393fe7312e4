package org.alidade.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Values of numpy are those of {@code numpy.std} and {@code numpy.quantile}, version 2.4.6. */
class SampleTest {

    private static final Sample SAMPLE = Sample.of(new double[] {8, 1, 4, 2}).orElseThrow();

    /** Hand-computed: 15 / 4. numpy.std([1, 2, 4, 8]) = 2.680951323690902. */
    @Test
    void meanAndDeviationAreThoseOfThePopulation() {
        assertEquals(3.75, SAMPLE.mean(), 0);
        assertEquals(2.680951323690902, SAMPLE.sd(), 1e-15);
    }

    /** numpy.quantile([1, 2, 4, 8], [.1, .25, .5, .75]) = [1.3, 1.75, 3, 5]. */
    @Test
    void quantilesInterpolateAsNumpyDoes() {
        assertEquals(1.3, SAMPLE.quantile(.1), 1e-15);
        assertEquals(1.75, SAMPLE.quantile(.25), 0);
        assertEquals(3, SAMPLE.median(), 0);
        assertEquals(5, SAMPLE.quantile(.75), 0);
    }

    @Test
    void endsAreTheExtremes() {
        assertEquals(1, SAMPLE.quantile(0), 0);
        assertEquals(8, SAMPLE.quantile(1), 0);
        assertEquals(1, SAMPLE.minimum(), 0);
        assertEquals(8, SAMPLE.maximum(), 0);
    }

    @Test
    void oneValueIsAllItsQuantiles() {
        Sample one = Sample.of(new double[] {3.5}).orElseThrow();
        assertEquals(3.5, one.quantile(.25), 0);
        assertEquals(3.5, one.mean(), 0);
        assertEquals(0, one.sd(), 0);
    }

    @Test
    void noValuesMakeNoSample() {
        assertEquals(Optional.empty(), Sample.of(new double[0]));
    }

    @Test
    void theCallersArrayIsNotSorted() {
        double[] values = {3, 1, 2};
        Sample.of(values);
        assertEquals(3, values[0], 0);
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Sample.of(new double[] {1, Double.NaN}));
        assertEquals("Sample has the value NaN", refused.getMessage());
    }

    @Test
    void aShareBeyondOneIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> SAMPLE.quantile(1.5));
        assertEquals("Expected a share from 0 to 1, found 1.5", refused.getMessage());
    }
}
