package org.alidade.tests.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.RunOutcome;
import org.alidade.engine.Runner;
import org.alidade.plan.PlanFiles;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle full of contributions that do what none may, installed into the running product: each costs its own cells,
 * which bear its name, and nothing else.
 */
class BadPluginTest {

    private static final String BLAMED = "org.example.bad 1.2.3";
    private static final String GOOD = "org.alidade.probes.gradient";
    private static final String PLAN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <plan:Plan xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:plan="http://alidade.org/plan/1.0"
                name="bad">
              <datasets id="org.alidade.datasets.reviews">
                <settings key="trainSize"><values>20</values></settings>
                <settings key="devSize"><values>6</values></settings>
                <settings key="testSize"><values>6</values></settings>
              </datasets>
              <models id="org.alidade.learn.flat">
                <settings key="embeddingDimension"><values>4</values></settings>
                <settings key="hidden"><values>4</values></settings>
                <settings key="epochs"><values>1</values></settings>
              </models>
              <encoders id="org.alidade.learn.identity"/>
              <attentions id="org.alidade.learn.tanh"/>
              <seeds>1</seeds>
            </plan:Plan>
            """;

    private static GuestBundle guest;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws Exception {
        String probes = Arrays.stream(BadProbes.class.getClasses()).map(BadPluginTest::probe)
                .collect(Collectors.joining());
        guest = GuestBundle.install("org.example.bad", """
                <extension point="org.alidade.core.probes">PROBES</extension>
                <extension point="org.alidade.core.encoders">
                  <encoder id="org.example.bad.encoder" version="1.0.0" name="E" description="D" context="token"
                      class="org.alidade.tests.guest.BadEncoder"/>
                  <encoder id="org.example.bad.maker" version="1.0.0" name="E" description="D" context="token"
                      class="org.alidade.tests.guest.BadOthers$Maker"/>
                </extension>
                <extension point="org.alidade.core.datasets">
                  <dataset id="org.example.bad.data" version="1.0.0" name="D" description="D" task="classification"
                      class="org.alidade.tests.guest.BadOthers$Reader"/>
                </extension>
                <extension point="org.alidade.core.models">
                  <model id="org.example.bad.model" version="1.0.0" name="M" description="D" tasks="classification"
                      offers="inputGradient" class="org.alidade.tests.guest.BadOthers$Model"/>
                </extension>
                """.replace("PROBES", probes), BadProbes.class, BadEncoder.class, BadOthers.class);
    }

    @AfterAll
    static void uninstall() throws Exception {
        guest.close();
    }

    private static String name(Class<?> probe) {
        return probe.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String probe(Class<?> probe) {
        return """
                <probe id="org.example.bad.NAME" version="1.0.0" name="NAME" description="D" cost="low" class="CLASS">
                  <column id="number" label="N" type="number" description="D"/>
                  <column id="text" label="T" type="text" description="D"/>
                  <summary columns="number"/>
                </probe>
                """.replace("NAME", name(probe)).replace("CLASS", probe.getName());
    }

    private RunOutcome run(String plan, Duration limit) throws IOException, CoreException {
        Contributions installed = InstalledContributions.read();
        Expansion expansion = Expansion.of(PlanFiles
                .load(new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8)), "bad.alidade"), installed);
        return new Runner(installed, store()).run(expansion, RunOptions.of(folder).withTimeLimit(limit),
                RunListener.NONE, new NullProgressMonitor());
    }

    private ResultStore store() {
        return new ResultStore(folder.resolve("results"));
    }

    private static String probing(String plan, String... ids) {
        return plan.replace("<seeds>", Arrays.stream(ids).map(id -> "<probes id=\"" + id + "\"/>")
                .collect(Collectors.joining()) + "<seeds>");
    }

    private static String bad(Class<?> probe) {
        return "org.example.bad." + name(probe);
    }

    /** What failed, by the name of the contribution that is blamed. */
    private static Map<String, String> failures(RunOutcome outcome) {
        Map<String, String> failures = new TreeMap<>();
        for (CellRecord record : outcome.failures()) {
            Failure failure = record.failure().orElseThrow();
            assertEquals(BLAMED, failure.bundle());
            failures.put(failure.contribution(), failure.message());
        }
        return failures;
    }

    @Test
    void whatThrowsFailsItsOwnCellByNameAndTheNextGoesOn() throws Exception {
        RunOutcome outcome = run(probing(PLAN, bad(BadProbes.Throws.class), bad(BadProbes.NotANumber.class),
                bad(BadProbes.Links.class), bad(BadProbes.Initialises.class), GOOD), Duration.ZERO);
        Map<String, String> failures = failures(outcome);
        assertEquals(2, outcome.count(CellStatus.DONE), "the training and the good probe");
        assertEquals("ArithmeticException: / by zero", failures.get("org.example.bad.throws"));
        assertEquals("IllegalArgumentException: Column number is given NaN; say missing(...) with the reason instead",
                failures.get("org.example.bad.notanumber"));
        assertTrue(failures.get("org.example.bad.links")
                .startsWith("NoClassDefFoundError: org/alidade/tests/guest/Absent"), failures.toString());
        assertTrue(failures.get("org.example.bad.initialises").contains("For input string: \"none\""),
                failures.toString());
        assertEquals(4, failures.size());
    }

    @Test
    void whatTakesAllMemoryOrAllOfTheDiskFailsItsOwnCell() throws Exception {
        RunOutcome outcome = run(
                probing(PLAN, bad(BadProbes.Allocates.class), bad(BadProbes.Floods.class), GOOD), Duration.ZERO);
        Map<String, String> failures = failures(outcome);
        assertEquals(2, outcome.count(CellStatus.DONE));
        assertTrue(failures.get("org.example.bad.allocates").startsWith("ran out of memory"), failures.toString());
        assertTrue(failures.get("org.example.bad.floods").startsWith(
                "IllegalStateException: The table is larger than 1073741824 bytes"), failures.toString());
    }

    /** The good cells are there before, since no limit is certain to be long enough for them. */
    @Test
    void whatHangsIsLeftToItself() throws Exception {
        run(probing(PLAN, GOOD), Duration.ZERO);
        RunOutcome outcome = run(probing(PLAN, bad(BadProbes.Hangs.class), GOOD), Duration.ofMillis(500));
        assertEquals(2, outcome.count(CellStatus.REUSED));
        assertEquals(
                Map.of("org.example.bad.hangs", "took longer than the time limit of 0.5 s for a cell, and does not "
                        + "stop: it is left running without effect"),
                failures(outcome));
    }

    @Test
    void whatTalksIsHeardAsAWarningAndWhatLeavesThreadsBehindIsDone() throws Exception {
        RunOutcome outcome = run(probing(PLAN, bad(BadProbes.Prints.class), bad(BadProbes.Forks.class)),
                Duration.ZERO);
        assertEquals(3, outcome.count(CellStatus.DONE));
        assertEquals(List.of("Probe 'org.example.bad.prints' of " + BLAMED
                + " printed 2 lines to the console, kept from it: look at me"), outcome.warnings());
    }

    @Test
    void whatChangesTheArraysThatItWasGivenChangesNoOtherResult() throws Exception {
        run(probing(PLAN, bad(BadProbes.Changes.class), GOOD), Duration.ZERO);
        var after = store().probe(cell(GOOD)).table();
        store().deleteAll();
        run(probing(PLAN, GOOD), Duration.ZERO);
        assertEquals(store().probe(cell(GOOD)).table().columns(), after.columns());
        assertEquals(Arrays.toString(store().probe(cell(GOOD)).table().numbers("tau")),
                Arrays.toString(after.numbers("tau")));
    }

    private ProbeCell cell(String probe) throws IOException {
        return store().records().stream().map(CellRecord::cell).filter(ProbeCell.class::isInstance)
                .map(ProbeCell.class::cast).filter(cell -> cell.probe().id().equals(probe)).findFirst().orElseThrow();
    }

    @Test
    void anEncoderThatFailsUnderAProbeIsBlamedAndNotTheProbe() throws Exception {
        RunOutcome outcome = run(probing(PLAN.replace("org.alidade.learn.identity", "org.example.bad.encoder"),
                bad(BadProbes.Reads.class)), Duration.ZERO);
        assertEquals(1, outcome.count(CellStatus.DONE));
        assertEquals(Map.of("org.example.bad.encoder", "IllegalStateException: out of order"), failures(outcome));
    }

    @Test
    void anEncoderAndAModelThatFailFailTheirTrainingAndNoOther() throws Exception {
        String plan = PLAN
                .replace("<encoders", "<encoders id=\"org.example.bad.maker\"/><encoders")
                .replace("<models", "<models id=\"org.example.bad.model\"/><models");
        RunOutcome outcome = run(probing(plan, GOOD), Duration.ZERO);
        Map<String, String> failures = failures(outcome);
        assertEquals(2, outcome.count(CellStatus.DONE), "the good training and its probe");
        assertEquals("NegativeArraySizeException: -1", failures.get("org.example.bad.maker"));
        assertEquals("IllegalStateException: returned nothing", failures.get("org.example.bad.model"));
    }

    /** A data set that cannot be read is no cell: its hash is in the keys of cells. */
    @Test
    void aDataSetThatFailsIsNamedBeforeAnythingRuns() {
        var refused = assertThrows(CoreException.class,
                () -> run(probing(PLAN.replaceAll("(?s)<datasets.*</datasets>",
                        "<datasets id=\"org.example.bad.data\"/>"), GOOD), Duration.ZERO));
        assertTrue(refused.getMessage().contains("org.example.bad.data"), refused.getMessage());
        assertTrue(refused.getMessage().contains("cannot read"), refused.getMessage());
    }
}
