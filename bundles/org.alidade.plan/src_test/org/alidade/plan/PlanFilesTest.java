package org.alidade.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFilesTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<plan:Plan xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
            + "xmlns:plan=\"http://alidade.org/plan/1.0\" name=\"p\">\n";

    @TempDir
    private Path folder;

    @Test
    void aSavedPlanIsReadableXmiWithOneElementALine() throws IOException {
        Path file = folder.resolve("p.alidade");
        PlanFiles.save(filled(), file);
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <plan:Plan xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
                xmlns:plan="http://alidade.org/plan/1.0" name="Größe &lt;1>" note="two&#xA;lines">
                  <datasets id="d" version="1.0.0"/>
                  <models id="m">
                    <settings key="rate">
                      <values>0.1</values>
                      <values>a b</values>
                    </settings>
                  </models>
                  <seeds>1</seeds>
                  <seeds>-7</seeds>
                  <exclusions dataset="d" seed="1" probe="p"/>
                </plan:Plan>
                """, Files.readString(file));
    }

    @Test
    void aSavedPlanIsReadBackAsItWas() throws IOException {
        Path file = folder.resolve("p.alidade");
        PlanFiles.save(filled(), file);
        assertTrue(EcoreUtil.equals(filled(), PlanFiles.load(file)));
    }

    @Test
    void savingReplacesAFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("p.alidade");
        PlanFiles.save(PlanFiles.newPlan(), file);
        PlanFiles.save(filled(), file);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aLinkStaysALinkToTheFileThatIsWritten() throws IOException {
        Path file = folder.resolve("real.alidade");
        PlanFiles.save(PlanFiles.newPlan(), file);
        Path link = Files.createSymbolicLink(folder.resolve("link.alidade"), file);
        Plan plan = PlanFiles.newPlan();
        plan.setName("By the link");
        PlanFiles.save(plan, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("By the link", PlanFiles.load(file).getName());
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Path file = folder.resolve("published.alidade");
        PlanFiles.save(PlanFiles.newPlan(), file);
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "a user who may write any file");
        IOException e = assertThrows(IOException.class, () -> PlanFiles.save(PlanFiles.newPlan(), file));
        assertEquals("it is read-only", e.getMessage());
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone");
        IOException e = assertThrows(IOException.class,
                () -> PlanFiles.save(PlanFiles.newPlan(), gone.resolve("a.alidade")));
        assertEquals("no such folder: " + gone, e.getMessage());
    }

    @Test
    void aLoadedPlanBelongsToNoResource() throws IOException {
        Path file = folder.resolve("p.alidade");
        PlanFiles.save(filled(), file);
        assertNull(PlanFiles.load(file).eResource());
    }

    @Test
    void anAbsentFileIsNamed() {
        Path file = folder.resolve("absent.alidade");
        assertEquals(file + ": no such plan file", refusal(file));
    }

    @Test
    void aFolderIsNoPlan() {
        assertEquals(folder + ": is a folder, expected a plan file", refusal(folder));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | : is empty, expected a plan
            hello                         | , line 1: is not XML: Content is not allowed in prolog.
            HEAD<datasets                 | , line 3: is not XML: UNFINISHED
            <a/>                          | , line 1: root element is of no namespace, ROOT
            <a:b xmlns:a="http://x.y"/>   | , line 1: root element is of "http://x.y", ROOT
            HEAD<speed/></plan:Plan>      | , line 3: unknown element or attribute 'speed' in Plan, expected one of FEATURES
            HEAD<probes name="x"/></plan:Plan> | , line 3: unknown element or attribute 'name' in Use, expected one of [id, version, settings]
            HEAD<seeds>one</seeds></plan:Plan> | , line 3: 'seeds' is "one", expected a whole number
            <plan:Experiment xmlns:plan="http://alidade.org/plan/1.0"/> | , line 1: root element is 'Experiment', ROOT
            <plan:Use xmlns:plan="http://alidade.org/plan/1.0"/> | : root element is plan:Use, ROOT
            """)
    void whatIsNoPlanIsRefusedWithFileAndLine(String content, String expected) throws IOException {
        Path file = folder.resolve("p.alidade");
        Files.writeString(file, content.replace("HEAD", HEAD));
        assertEquals(file + expected.replace("ROOT", "expected plan:Plan of http://alidade.org/plan/1.0")
                .replace("UNFINISHED", "XML document structures must start and end within the same entity.")
                .replace("FEATURES",
                        "[name, note, datasets, models, encoders, attentions, probes, seeds, exclusions]"),
                refusal(file));
    }

    /** Line and column as an editor counts them: the attribute that has no value follows the seventh character. */
    @Test
    void aRefusalTellsLineAndColumnAndTheFindingAlone() throws IOException {
        Path file = folder.resolve("p.alidade");
        Files.writeString(file, "<?xml version=\"1.0\"?>\n<plan x>\n");
        PlanFileException refusal = assertThrows(PlanFileException.class, () -> PlanFiles.load(file));
        assertEquals(2, refusal.line());
        assertEquals(8, refusal.column());
        assertTrue(refusal.finding().startsWith("is not XML: "), refusal.finding());
        assertEquals(0, assertThrows(PlanFileException.class, () -> PlanFiles.load(folder)).line());
    }

    @Test
    void damagedTextIsKeptAsItIs() throws IOException {
        Path file = folder.resolve("p.alidade");
        PlanFiles.saveText("<plan ä", file);
        assertEquals("<plan ä", Files.readString(file));
    }

    private static String refusal(Path file) {
        return assertThrows(PlanFileException.class, () -> PlanFiles.load(file)).getMessage();
    }

    private static Plan filled() {
        Plan plan = PlanFiles.newPlan();
        plan.setName("Größe <1>");
        plan.setNote("two\nlines");
        Use dataset = PlanFactory.eINSTANCE.createUse();
        dataset.setId("d");
        dataset.setVersion("1.0.0");
        plan.getDatasets().add(dataset);
        Use model = PlanFactory.eINSTANCE.createUse();
        model.setId("m");
        Setting rate = PlanFactory.eINSTANCE.createSetting();
        rate.setKey("rate");
        rate.getValues().addAll(List.of("0.1", "a b"));
        model.getSettings().add(rate);
        plan.getModels().add(model);
        plan.getSeeds().addAll(List.of(1L, -7L));
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setDataset("d");
        exclusion.setSeed("1");
        exclusion.setProbe("p");
        plan.getExclusions().add(exclusion);
        return plan;
    }

    /** 0xC3 begins a letter of two bytes. */
    @Test
    void aFileThatIsNoTextSaysSoWithoutNamesOfClasses() throws IOException {
        Path file = folder.resolve("bytes.alidade");
        Files.write(file, new byte[] {'<', (byte) 0xC3, '(', '>'});
        PlanFileException refusal = assertThrows(PlanFileException.class, () -> PlanFiles.load(file));
        assertTrue(refusal.finding().startsWith("is not text in UTF-8: Invalid byte 2"), refusal.finding());
    }
}
