package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.model.Reading;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.WeightedBinaryLoss;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Our numbers against those measured on the original code of Jain and Wallace (float32, torch 1.13). The system
 * property {@code alidade.parity} names a folder with other fixtures of the same form.
 */
@Tag("nd4j")
class ParityTest {

    private static final String FOLDER = "alidade.parity";
    /** Float arithmetic in another order; observed errors are below 2e-7. */
    private static final float FORWARD = 1e-6f;
    private static final float PARAMETERS = 1e-5f;
    /** Sums of losses over a batch, relative to their size of about 8. */
    private static final double LOSS = 1e-5;

    @TestFactory
    Stream<DynamicTest> everyFixture() throws IOException, URISyntaxException {
        List<Path> files = fixtures(folder());
        return files.stream().map(file -> dynamicTest(name(file), () -> check(file)));
    }

    private static Path folder() throws URISyntaxException {
        String folder = System.getProperty(FOLDER);
        return folder == null ? Path.of(ParityTest.class.getResource("/org/alidade/learn/parity").toURI())
                : Path.of(folder);
    }

    private static List<Path> fixtures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return fail("The folder of parity fixtures, " + folder.toAbsolutePath() + ", does not exist");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> fixtures = files.filter(file -> name(file).matches("(bc|qa)_.*\\.json")).sorted().toList();
            return fixtures.stream().anyMatch(file -> name(file).startsWith("bc_")) ? fixtures
                    : fail("No bc_*.json fixtures in " + folder.toAbsolutePath());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void check(Path file) {
        String name = name(file);
        if (name.startsWith("qa_")) {
            abort("qa_* fixtures need the two-input model: " + name);
        }
        ParityFixture fixture = new ParityFixture(file);
        try (FlatModel model = new FlatModel(fixture.network(), fixture.words(), new WeightedBinaryLoss(1))) {
            List<Reading> readings = model.read(fixture.examples(), new NullProgressMonitor());
            checkForward(fixture, readings);
            checkGradients(fixture, model, readings);
            checkLeaveOneOut(fixture, model, readings);
        }
        checkTraining(fixture);
    }

    private static void checkForward(ParityFixture fixture, List<Reading> readings) {
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            assertEquals(fixture.row("prob", i)[0], reading.probabilities()[1], FORWARD, "probability of " + i);
            assertArrayEquals(inner(fixture.row("attention_weights", i)), reading.attention(), FORWARD,
                    "attention of " + i);
            float[][] replayed = reading.outputs(new float[][] {reading.attention()});
            assertEquals(fixture.row("prob", i)[0], replayed[0][1], FORWARD, "probability under own attention " + i);
        }
    }

    private static void checkGradients(ParityFixture fixture, FlatModel model, List<Reading> readings) {
        for (int cls = 0; cls < 2; cls++) { // |dp| is the same for both classes
            int[] classes = new int[readings.size()];
            Arrays.fill(classes, cls);
            float[][] gradients = model.inputGradients(readings, classes, new NullProgressMonitor());
            for (int i = 0; i < gradients.length; i++) {
                assertArrayEquals(inner(fixture.row("grad_abs", i)), gradients[i], FORWARD, "gradient of " + i);
            }
        }
    }

    private static void checkLeaveOneOut(ParityFixture fixture, FlatModel model, List<Reading> readings) {
        float[][][] without = model.withoutToken(readings, new NullProgressMonitor());
        for (int i = 0; i < without.length; i++) {
            float[] expected = inner(fixture.row("loo_prob", i));
            assertEquals(expected.length, without[i].length);
            for (int t = 0; t < expected.length; t++) {
                assertEquals(expected[t], without[i][t][1], FORWARD, "probability of " + i + " without token " + t);
            }
        }
    }

    private static void checkTraining(ParityFixture fixture) {
        try (FlatNetwork network = fixture.network()) {
            TokenBatch batch = TokenBatch
                    .of(fixture.examples().stream().map(example -> fixture.words().encode(example.tokens())).toList());
            WeightedBinaryLoss loss = new WeightedBinaryLoss(fixture.number("pos_weight"));
            Adam adam = network.optimiser(1e-3, 1e-5);
            for (float expected : fixture.numbers("train_losses_3_steps_batch_sum")) {
                assertEquals(expected, network.step(batch, fixture.labels(), loss, adam), LOSS * expected, "loss");
            }
            fixture.after(network).forEach((name, expected) -> assertArrayEquals(expected,
                    network.trainables().get(name).toArray(), PARAMETERS, name));
        }
    }

    /** Without the marks at both ends. */
    private static float[] inner(float[] row) {
        return Arrays.copyOfRange(row, 1, row.length - 1);
    }
}
