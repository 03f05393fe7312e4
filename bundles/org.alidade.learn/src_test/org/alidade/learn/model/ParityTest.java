package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.model.Reading;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.LabelObjective;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkModel;
import org.alidade.learn.network.Objective;
import org.alidade.learn.network.Text;
import org.alidade.learn.network.Words;
import org.alidade.learn.pair.PairParity;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.train.Adam;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Our numbers against those measured on the original code of Jain and Wallace (float32, torch 1.13). The system
 * property {@code alidade.parity} names a folder with other fixtures of the same form.
 */
@Tag("nd4j")
public class ParityTest {

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
        if (name(file).startsWith("qa_")) {
            PairParity.check(new ParityFile(file));
            return;
        }
        ParityFixture fixture = new ParityFixture(new ParityFile(file));
        try (NetworkModel<Words> model = new NetworkModel<>(fixture.network())) {
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
            assertEquals(fixture.file().row("prob", i)[0], reading.probabilities()[1], FORWARD, "probability of " + i);
            assertArrayEquals(inner(fixture.file().row("attention_weights", i)), reading.attention(), FORWARD,
                    "attention of " + i);
            float[][] replayed = reading.outputs(new float[][] {reading.attention()});
            assertEquals(fixture.file().row("prob", i)[0], replayed[0][1], FORWARD, "under own attention " + i);
        }
    }

    private static void checkGradients(ParityFixture fixture, NetworkModel<Words> model, List<Reading> readings) {
        for (int cls = 0; cls < 2; cls++) { // |dp| is the same for both classes
            int[] classes = new int[readings.size()];
            Arrays.fill(classes, cls);
            float[][] gradients = model.inputGradients(readings, classes, new NullProgressMonitor());
            for (int i = 0; i < gradients.length; i++) {
                assertArrayEquals(inner(fixture.file().row("grad_abs", i)), gradients[i], FORWARD, "gradient of " + i);
            }
        }
    }

    private static void checkLeaveOneOut(ParityFixture fixture, NetworkModel<Words> model, List<Reading> readings) {
        float[][][] without = model.withoutToken(readings, new NullProgressMonitor());
        for (int i = 0; i < without.length; i++) {
            float[] expected = inner(fixture.file().row("loo_prob", i));
            assertEquals(expected.length, without[i].length);
            for (int t = 0; t < expected.length; t++) {
                assertEquals(expected[t], without[i][t][1], FORWARD, "probability of " + i + " without token " + t);
            }
        }
    }

    private static void checkTraining(ParityFixture fixture) {
        try (FlatNetwork network = fixture.network()) {
            List<Words> batch = network.encode(fixture.examples());
            Objective<Words> objective = new LabelObjective<>(network.loss(), LabelObjective.Reduction.SUM);
            Adam adam = new Adam(1e-3);
            network.addTo(adam, 1e-5);
            for (float expected : fixture.file().numbers("train_losses_3_steps_batch_sum")) {
                double loss = step(network, objective, batch, fixture.file().integers("labels"));
                assertEquals(expected, loss, LOSS * expected, "loss");
                adam.step();
            }
            network.trainables().forEach((name, trainable) -> assertArrayEquals(
                    fixture.values("params_after_3_steps", name, trainable), trainable.toArray(), PARAMETERS, name));
        }
    }

    /** Gradients of one full batch; gives the summed loss. */
    public static <T extends Text> double step(Network<T> network, Objective<T> objective, List<T> batch,
            int[] labels) {
        try (Tape tape = Tape.training()) {
            return objective.backward(tape, batch, network.forward(tape, batch), labels);
        }
    }

    /** Without the marks at both ends. */
    public static float[] inner(float[] row) {
        return Arrays.copyOfRange(row, 1, row.length - 1);
    }
}
