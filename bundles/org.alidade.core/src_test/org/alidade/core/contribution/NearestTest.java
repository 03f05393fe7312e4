package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> IDS = List.of("b.cnn", "b.gru", "b.lsm", "b.lstm");

    @Test
    void theDistanceOfTwoWordsCountsLettersToChange() {
        // kitten, sitten, sittin, sitting: the example of the literature
        assertEquals(3, Nearest.distance("kitten", "Sitting"));
        assertEquals(4, Nearest.distance("", "four"));
    }

    @Test
    void anIdIsMeantByItsLastSegmentToo() {
        assertEquals(Optional.of("b.lstm"), Nearest.to("LSTM", IDS));
        assertEquals(Optional.of("b.gru"), Nearest.to("com.example.encoders.gru", IDS));
        assertEquals(Optional.empty(), Nearest.to("transformer", IDS));
        assertEquals(Optional.empty(), Nearest.to("", List.of()));
    }

    @Test
    void aTextThatIsNoIdAtAllIsNearNothing() {
        assertEquals(Optional.empty(), Nearest.to("x".repeat(10_000_000), IDS));
    }
}
