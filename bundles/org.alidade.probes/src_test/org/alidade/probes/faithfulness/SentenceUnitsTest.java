package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.data.Rationale;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.table.Table;
import org.alidade.probes.WordSubject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;

/** Models that attend to sentences: whole sentences are ranked and deleted. */
class SentenceUnitsTest {

    /** Two sentences of values 1 and 0 weighted .5: alone the first says yes 1, the second 0. */
    private static final Example TEXT = new Example("t", List.of("so", "good", ".", "bad", "."), List.of(), "yes",
            Optional.of(new Rationale(List.of(1))), List.of(0, 3));

    @Test
    void theSentenceThatDecidesIsNeededAndEnough() {
        Table table = measure("comprehensiveness", Map.of("explanation", "leaveOneOut", "shares", "50"));
        assertEquals(.5, Math.abs(table.number("comprehensiveness", 0)), 1e-7);
        assertEquals(2, table.number("tokens", 0));
    }

    @Test
    void aSentenceDecidesIfOneOfItsTokensDoes() {
        Table table = measure("rationaleagreement", Map.of("explanation", "random"));
        assertEquals(1, table.number("deciding", 0));
        assertEquals(.5, table.number("chance", 0));
    }

    @Test
    void limeDeletesSentences() {
        Table table = measure("comprehensiveness", Map.of("explanation", "lime", "shares", "50"));
        assertEquals(.5, table.number("comprehensiveness", 0), 1e-7);
        assertEquals(-.5, table.number("sufficiency", 0), 1e-7);
    }

    @Test
    void gradientsOfTokensAreNotOffered() {
        assertTrue(assertThrows(IllegalStateException.class,
                () -> measure("comprehensiveness", Map.of("explanation", "gradient"))).getMessage()
                .startsWith("Explanation 'gradient' asks for what this model does not offer"));
    }

    private static Table measure(String probe, Map<String, String> settings) {
        return new WordSubject(new SentenceModel(), List.of(TEXT)).measure(probe, settings);
    }

    /** Attends evenly to the sentences that it is told; one says yes if good is in it. */
    private static final class SentenceModel implements TrainedModel {

        @Override
        public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
            List<Reading> readings = new ArrayList<>();
            examples.forEach(example -> readings.add(new Sentences(example)));
            return readings;
        }

        @Override
        public List<NamedArray> arrays() {
            return List.of();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private record Sentences(Example example) implements Reading {

        @Override
        public List<String> units() {
            List<String> units = new ArrayList<>();
            for (int i = 0; i < example.sentences().size(); i++) {
                int end = i + 1 < example.sentences().size() ? example.sentences().get(i + 1) : example.tokens().size();
                units.add(String.join(" ", example.tokens().subList(example.sentences().get(i), end)));
            }
            return units;
        }

        @Override
        public float[] attention() {
            float[] attention = new float[units().size()];
            Arrays.fill(attention, 1f / attention.length);
            return attention;
        }

        @Override
        public float[] probabilities() {
            return outputs(new float[][] {attention()})[0];
        }

        @Override
        public float[][] outputs(float[][] weights) {
            float[][] outputs = new float[weights.length][];
            for (int k = 0; k < weights.length; k++) {
                float yes = 0;
                for (int i = 0; i < weights[k].length; i++) {
                    yes += units().get(i).contains("good") ? weights[k][i] : 0;
                }
                outputs[k] = new float[] {1 - yes, yes};
            }
            return outputs;
        }
    }
}
