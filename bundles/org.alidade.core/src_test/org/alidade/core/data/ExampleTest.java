package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {

    @Test
    void anExampleWithoutTokensIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Example.of("e", List.of(), "yes"));
        assertEquals("Example e has no tokens", refused.getMessage());
    }

    @Test
    void aRationaleBeyondTheTextIsRefused() {
        Example example = Example.of("e", List.of("a", "b"), "yes");
        Rationale beyond = new Rationale(List.of(0, 2));
        var refused = assertThrows(IllegalArgumentException.class, () -> example.withRationale(beyond));
        assertEquals("Example e: rationale position 2 of 2 tokens", refused.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-1", "0 0", "2 1"})
    void rationalesAscendFromZero(String positions) {
        List<Integer> given = List.of(positions.split(" ")).stream().map(Integer::valueOf).toList();
        var refused = assertThrows(IllegalArgumentException.class, () -> new Rationale(given));
        assertEquals("Rationale positions are not ascending from 0: " + given, refused.getMessage());
    }
}
