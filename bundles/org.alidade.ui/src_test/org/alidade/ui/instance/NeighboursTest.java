package org.alidade.ui.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.alidade.ui.instance.Neighbours.Way;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private final Neighbours order = new Neighbours(List.of("test:4", "test:1", "test:14"));

    @Test
    void theOrderIsThatOfTheIdsAndEndsAtTheEnds() {
        assertEquals(Optional.of("test:1"), order.from("test:4", Way.NEXT, id -> true));
        assertEquals(Optional.of("test:4"), order.from("test:1", Way.PREVIOUS, id -> true));
        assertEquals(Optional.empty(), order.from("test:14", Way.NEXT, id -> true));
        assertEquals(Optional.empty(), order.from("test:4", Way.PREVIOUS, id -> true));
    }

    @Test
    void fromOutsideTheOrderItBeginsAtAnEnd() {
        assertEquals(Optional.of("test:4"), order.from("test:9", Way.NEXT, id -> true));
        assertEquals(Optional.of("test:14"), order.from("test:9", Way.PREVIOUS, id -> true));
    }

    @Test
    void onlyInstancesOfAKindAreSteppedTo() {
        assertEquals(Optional.of("test:14"), order.from("test:4", Way.NEXT, id -> id.endsWith("14")));
    }

    @Test
    void aNumberNamesTheInstanceOfThatNumber() {
        assertEquals(Optional.of("test:4"), order.named(" 4 "));
        assertEquals(Optional.of("test:14"), order.named("test:14"));
        assertEquals(Optional.empty(), order.named("5"));
    }
}
