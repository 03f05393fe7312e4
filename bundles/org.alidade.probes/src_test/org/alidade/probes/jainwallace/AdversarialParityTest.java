package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.model.Reading;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search for adversaries against that of the original code of Jain and Wallace (float32, torch 1.13): the same
 * start, 500 steps, the same end. The fixtures are those of the bundle that has the models.
 */
class AdversarialParityTest {

    private static final Path FOLDER = Path.of("..", "org.alidade.learn", "src_test", "org", "alidade", "learn",
            "parity");
    /** Each step that crosses the threshold of the penalty turns round: rounding grows over 500 steps. */
    private static final float END = 1e-2f;
    private static final float FORWARD = 1e-6f;

    @ParameterizedTest
    @ValueSource(strings = {"bc_average_dot", "bc_average_tanh", "bc_cnn_dot"})
    void fromTheSameStartTheSearchEndsWhereTheOriginalDoes(String name) throws IOException {
        AdversarialParityFixture fixture = new AdversarialParityFixture(FOLDER.resolve(name + ".json"));
        List<Reading> readings = new ArrayList<>();
        float[][][] noise = new float[fixture.instances()][][];
        for (int i = 0; i < noise.length; i++) {
            readings.add(fixture.reading(i));
            noise[i] = fixture.noise(i);
            assertEquals(fixture.probability(i), readings.get(i).probabilities()[1], FORWARD, "probability of " + i);
        }
        SearchSettings settings = new SearchSettings(fixture.candidates(), 500, .01, 500, .01, CrossTerm.CODE);
        float[][][] found = new CandidateSearch(readings, noise, settings)
                .run(SubMonitor.convert(new NullProgressMonitor()));
        for (int i = 0; i < noise.length; i++) {
            float[][] outputs = readings.get(i).outputs(found[i]);
            for (int k = 0; k < fixture.candidates(); k++) {
                String which = "candidate " + k + " of " + i;
                assertArrayEquals(fixture.attentions(i)[k], found[i][k], END, which);
                assertEquals(fixture.probabilities(i)[k], outputs[k][1], END, which);
            }
        }
    }
}
