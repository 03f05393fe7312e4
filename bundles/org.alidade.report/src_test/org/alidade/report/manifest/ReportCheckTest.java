package org.alidade.report.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.report.FixedResults;
import org.alidade.report.Format;
import org.alidade.report.Report;
import org.alidade.report.ReportOptions;
import org.alidade.report.SampleCells;
import org.alidade.report.SampleProbes;
import org.alidade.report.manifest.Finding.State;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCheckTest {

    private static final List<String> CLASSES = List.of("negative", "positive");
    private static final TrainingCell TRAINING = SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 1);

    @TempDir
    private Path folder;

    private static FixedResults results(double accuracy, long data) {
        return new FixedResults().add(TRAINING, trained(accuracy)).add(
                SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1),
                SampleProbes.correlationResult(CLASSES, 50, data));
    }

    private static TrainingResult trained(double accuracy) {
        return new TrainingResult(CLASSES, Map.of("test", 10), Map.of("accuracy", accuracy), List.of());
    }

    private List<Finding> check(FixedResults exported, FixedResults now) throws IOException {
        Report.write(exported, new ReportOptions(folder, "T", "").withFormats(Set.of(Format.LATEX)),
                new NullProgressMonitor());
        return ReportCheck.of(now, folder.resolve("latex"), new NullProgressMonitor());
    }

    private static List<Finding> in(State state, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    @Test
    void equalResultsAreCurrent() throws IOException {
        List<Finding> findings = check(results(.8, 1), results(.8, 1));
        assertFalse(findings.isEmpty());
        assertEquals(findings, in(State.CURRENT, findings));
    }

    @Test
    void anotherNumberIsStaleAndSaysBoth() throws IOException {
        List<Finding> stale = in(State.STALE, check(results(.8, 1), results(.7, 1)));
        assertEquals(2, stale.size()); // over seeds, and of the seed
        assertTrue(stale.get(0).line().startsWith("stale  tables/quality-data-sst-"), stale.get(0).line());
        assertTrue(stale.get(0).line().endsWith("Flat, BiLSTM, Additive (tanh): 0.800 is now 0.700"),
                stale.get(0).line());
    }

    @Test
    void aFigureOfOtherDataIsStale() throws IOException {
        List<Finding> stale = in(State.STALE, check(results(.8, 1), results(.8, 2)));
        assertTrue(stale.stream().anyMatch(finding -> finding.file().startsWith("figures/")
                && finding.detail().equals("its data have changed")));
    }

    @Test
    void numbersOfCellsThatAreGoneAreMissing() throws IOException {
        List<Finding> findings = check(results(.8, 1), new FixedResults().add(TRAINING, trained(.8)));
        List<Finding> missing = in(State.MISSING, findings);
        assertFalse(missing.isEmpty());
        String key = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1).key();
        assertTrue(missing.stream().allMatch(finding -> finding.detail().equals("cell " + key + " is gone")));
        assertTrue(missing.stream().allMatch(finding -> finding.cells().contains(key)));
        assertEquals(List.of(), in(State.STALE, findings));
    }

    @Test
    void aFurtherSeedMakesTheMeansStaleAndNotTheSeeds() throws IOException {
        FixedResults more = results(.8, 1)
                .add(SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 2), trained(.8));
        List<Finding> stale = in(State.STALE, check(results(.8, 1), more));
        assertEquals(1, stale.size());
        assertTrue(stale.get(0).detail().startsWith("1 further cells"), stale.get(0).detail());
    }

    @Test
    void aFolderWithoutExportIsToldApart() {
        IOException e = assertThrows(IOException.class,
                () -> ReportCheck.of(results(.8, 1), folder, new NullProgressMonitor()));
        assertEquals("no report in " + folder + ": expected alidade-report.json, which an export as LaTeX writes",
                e.getMessage());
    }

    @Test
    void aManifestOfAnotherFormatIsRefused() throws IOException {
        Files.writeString(folder.resolve(Manifest.NAME), "{\"format\": 9}");
        IOException e = assertThrows(IOException.class, () -> Manifest.read(folder));
        assertTrue(e.getMessage().endsWith("has format 9, expected 2; export the report again"), e.getMessage());
    }

    @Test
    void aCutManifestIsNamed() throws IOException {
        Files.writeString(folder.resolve(Manifest.NAME), "{\"format\": ");
        IOException e = assertThrows(IOException.class, () -> Manifest.read(folder));
        assertTrue(e.getMessage().startsWith(folder.resolve(Manifest.NAME) + " is damaged: "), e.getMessage());
    }
}
