package org.alidade.core.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Results are found again by their keys: keys must stay what they are and must tell different cells apart. */
class CellKeyTest {

    private static final Choice DATASET = choice("b.reviews", "Reviews");
    private static final Choice MODEL = new Choice("b.flat", "1.0.0", "Flat",
            Map.of("hidden", "128", "learningRate", "0.001"));
    private static final Choice ENCODER = choice("b.lstm", "LSTM");
    private static final Choice ATTENTION = choice("b.tanh", "Tanh");
    private static final TrainingCell TRAINING = new TrainingCell(DATASET, "ab12", MODEL, ENCODER, ATTENTION, 7);
    private static final Choice TAU = new Choice("b.tau", "2.1.0", "Tau", Map.of("draws", "100"));

    @Test
    void theCanonicalTextNamesEverythingThatDecidesTheResult() {
        assertEquals("""
                probe 1
                probe b.tau 2.1.0
                  draws=100
                training 1
                dataset b.reviews 1.0.0
                data ab12
                model b.flat 1.0.0
                  hidden=128
                  learningRate=0.001
                encoder b.lstm 1.0.0
                attention b.tanh 1.0.0
                seed 7
                """, new ProbeCell(TRAINING, TAU).canonical());
    }

    /** The first 32 digits of sha256sum over the canonical text. */
    @Test
    void keysStayWhatTheyAre() {
        assertEquals("3087bf39fd24cf44273954002ec9c88c", TRAINING.key());
        assertEquals("5329966fd76c9c04b6d781a7fbf44614", new ProbeCell(TRAINING, TAU).key());
    }

    @Test
    void anyChangeOfWhatDecidesTheResultChangesTheKey() {
        Choice later = new Choice("b.lstm", "1.0.1", "LSTM", Map.of());
        Choice wider = new Choice("b.flat", "1.0.0", "Flat", Map.of("hidden", "256", "learningRate", "0.001"));
        List<Cell> cells = List.of(TRAINING, new TrainingCell(DATASET, "ab12", MODEL, ENCODER, ATTENTION, 8),
                new TrainingCell(DATASET, "ab13", MODEL, ENCODER, ATTENTION, 7),
                new TrainingCell(choice("b.other", "Reviews"), "ab12", MODEL, ENCODER, ATTENTION, 7),
                new TrainingCell(DATASET, "ab12", wider, ENCODER, ATTENTION, 7),
                new TrainingCell(DATASET, "ab12", MODEL, later, ATTENTION, 7),
                new TrainingCell(DATASET, "ab12", MODEL, ATTENTION, ENCODER, 7), new ProbeCell(TRAINING, TAU),
                new ProbeCell(TRAINING, new Choice("b.tau", "2.1.0", "Tau", Map.of("draws", "10"))));
        Set<String> keys = new HashSet<>(cells.stream().map(Cell::key).toList());
        assertEquals(cells.size(), keys.size());
    }

    @Test
    void namesForPeopleDoNotChangeTheKey() {
        assertEquals(TRAINING.key(), new TrainingCell(choice("b.reviews", "Kritiken"), "ab12", MODEL, ENCODER,
                choice("b.tanh", "Additive"), 7).key());
    }

    @Test
    void theOrderOfSettingsDoesNotChangeTheKey() {
        var backwards = new LinkedHashMap<String, String>();
        backwards.put("learningRate", "0.001");
        backwards.put("hidden", "128");
        Choice model = new Choice("b.flat", "1.0.0", "Flat", backwards);
        assertEquals(TRAINING.key(), new TrainingCell(DATASET, "ab12", model, ENCODER, ATTENTION, 7).key());
    }

    /** Without escapes both would be the lines a=1 and b=2. */
    @Test
    void aLineBreakInAValueDoesNotPassForAnotherSetting() {
        Choice two = new Choice("b.x", "1.0.0", "X", Map.of("a", "1", "b", "2"));
        Choice one = new Choice("b.x", "1.0.0", "X", Map.of("a", "1\n  b=2"));
        Choice escaped = new Choice("b.x", "1.0.0", "X", Map.of("a", "1\\n  b=2"));
        assertNotEquals(new ProbeCell(TRAINING, two).key(), new ProbeCell(TRAINING, one).key());
        assertNotEquals(new ProbeCell(TRAINING, escaped).key(), new ProbeCell(TRAINING, one).key());
    }

    @Test
    void labelsAreForPeople() {
        assertEquals("Tau on Reviews, Flat, LSTM, Tanh, seed 7", new ProbeCell(TRAINING, TAU).label());
        assertEquals(TRAINING, new ProbeCell(TRAINING, TAU).training());
    }

    private static Choice choice(String id, String name) {
        return new Choice(id, "1.0.0", name, Map.of());
    }
}
