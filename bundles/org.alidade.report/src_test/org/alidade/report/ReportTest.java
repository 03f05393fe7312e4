package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.figure.FigureDeclaration;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final List<String> CLASSES = List.of("negative", "positive");

    @TempDir
    private Path folder;

    private String html(Results results) throws IOException {
        return Files.readString(Report.writeHtml(results, new ReportOptions(folder, "Title", "A note"),
                new NullProgressMonitor()));
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern).matcher(html).results().map(MatchResult::group).toList();
    }

    private static List<String> headings(String html) {
        return Pattern.compile("<h[123]>(.*?)</h[123]>").matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static FixedResults oneTraining(int seed) {
        return new FixedResults().add(SampleCells.training(SampleCells.SST, SampleCells.BILSTM, seed),
                SampleCells.trained(CLASSES, seed));
    }

    @Test
    void sectionsFollowOneAnother() throws IOException {
        FixedResults results = oneTraining(1)
                .add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1),
                        SampleProbes.correlationResult(CLASSES, 50, 1))
                .add(SampleCells.training(SampleCells.SST, SampleCells.AVERAGE, 1), SampleCells.trained(CLASSES, 1))
                .add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.AVERAGE, 1),
                        SampleProbes.correlationResult(CLASSES, 50, 2));
        assertEquals(List.of("Title", "What was run", "Data set: SST", "Probe: Gradient correlation",
                "SST, Flat, BiLSTM, Additive (tanh)", "SST, Flat, Average, Additive (tanh)",
                "Configurations compared", "References and environments"), headings(html(results)));
    }

    @Test
    void textsFromDataAreInert() throws IOException {
        String html = html(SampleReport.results(40));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<b>"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertEquals(all("<svg", html).size(), all("</svg>", html).size());
    }

    @Test
    void thePageLoadsNothing() throws IOException {
        String html = html(SampleReport.results(40)).replaceAll("xmlns(:\\w+)?='[^']*'", "");
        assertEquals(List.of(), all("https?:[^\\s\"'<]*|src=|@import|<link", html));
    }

    @Test
    void linksAndClippingsHaveTargetsAndIdsAreUnique() throws IOException {
        String html = html(SampleReport.results(40));
        List<String> ids = Pattern.compile(" id=[\"']([^\"']*)[\"']").matcher(html).results()
                .map(found -> found.group(1)).toList();
        assertEquals(new TreeSet<>(ids).size(), ids.size());
        Stream<String> targets = Pattern.compile("(?:href=\"|url\\()#([^\")]*)[\")]").matcher(html).results()
                .map(found -> found.group(1));
        assertEquals(List.of(), targets.filter(target -> !ids.contains(target)).distinct().toList());
    }

    @Test
    void tablesHaveCaptionsAndHeadingsHaveScopes() throws IOException {
        String html = html(SampleReport.results(40));
        assertEquals(all("<table>", html).size(), all("<table>\\s*<caption>", html).size());
        assertEquals(all("<th[ >]", html).size(), all("<th scope=", html).size());
    }

    @Test
    void noNumberIsShownAsNaN() throws IOException {
        FixedResults results = oneTraining(1).add(
                SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1),
                SampleProbes.correlationResult(CLASSES, 2, 1)); // neither row is measured
        String html = html(results);
        assertFalse(html.contains("NaN"));
        assertTrue(html.contains("<abbr title=\"no value: nothing was measured here\">\u2013</abbr>"));
        assertTrue(html.contains("Kendall tau: 1 of 2 rows: fewer than two tokens"));
        assertTrue(html.contains("2 of 2 not measured"));
    }

    @Test
    void numbersCarryTheKeysOfTheirCells() throws IOException {
        var first = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1);
        var second = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 2);
        String html = html(new FixedResults().add(first, SampleProbes.correlationResult(CLASSES, 50, 1)).add(second,
                SampleProbes.correlationResult(CLASSES, 50, 2)));
        assertTrue(html.contains("<tr title=\"cells " + first.key() + ", " + second.key() + "\">"));
        assertTrue(html.contains("<code>" + second.key() + "</code>"));
        assertTrue(html.contains("2 seeds pooled (1, 2), 100 rows"));
    }

    /** By hand: accuracies .8 and .9 have mean .85 and standard deviation .0707 over two seeds. */
    @Test
    void qualityIsSummarisedOverSeeds() throws IOException {
        FixedResults results = new FixedResults();
        results.add(SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 1), accuracy(.8));
        results.add(SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 2), accuracy(.9));
        assertTrue(html(results).contains("<td class=\"number\">0.850 \u00b1 0.071</td>"));
    }

    /** By hand: 1 of 4 and 3 of 4 are significant; shares .25 and .75 have mean .5 and standard deviation .3536. */
    @Test
    void columnsOfZeroAndOneAreShownAsAShareAlone() throws IOException {
        FixedResults results = new FixedResults();
        for (int seed = 1; seed <= 2; seed++) {
            results.add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, seed),
                    SampleProbes.significanceResult(4, 2 * seed - 1));
            results.add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.AVERAGE, seed),
                    SampleProbes.significanceResult(4, 2 * seed - 1));
        }
        String html = html(results);
        String share = "<td class=\"number\">50.0 % \u00b1 35.4 %</td>";
        assertEquals(2, all(share + "(<td class=\"number\"></td>){4}</tr>", html).size());
        assertEquals(2, all(share + "</tr>", html).size()); // configurations compared
    }

    @Test
    void captionsSayWhatPlusMinusMeans() throws IOException {
        List<String> tables = all("(?s)<table>.*?</table>", html(SampleReport.results(40)));
        List<String> spreads = tables.stream().filter(table -> table.replaceAll("<caption>.*</caption>", "")
                .contains("\u00b1")).toList();
        assertFalse(spreads.isEmpty());
        assertEquals(List.of(), spreads.stream().filter(table -> !table.contains("standard deviation over seeds"))
                .toList());
    }

    private static TrainingResult accuracy(double value) {
        return new TrainingResult(CLASSES, Map.of("test", 10), Map.of("accuracy", value), List.of());
    }

    @Test
    void configurationsThatDifferInASettingAreNotPooled() throws IOException {
        var wide = SampleCells.choice("org.alidade.learn.bilstm", "BiLSTM", Map.of("hidden", "256"));
        String html = html(oneTraining(1).add(SampleCells.training(SampleCells.SST, wide, 1),
                SampleCells.trained(CLASSES, 1)));
        assertTrue(html.contains("Flat, BiLSTM (hidden=128), Additive (tanh)"));
        assertTrue(html.contains("Flat, BiLSTM (hidden=256), Additive (tanh)"));
    }

    @Test
    void failedAndDamagedCellsAreNamedAndTheRestIsReported() throws IOException {
        String html = html(SampleReport.results(40));
        assertTrue(html.contains("Index 7 out of bounds for length 7"));
        assertTrue(html.contains("<code>org.alidade.probes 0.1.0</code>"));
        assertTrue(html.contains("line 7: expected 4 values, found 3"));
        assertTrue(html.contains("<th scope=\"row\">Probes</th><td class=\"number\">26</td>"
                + "<td class=\"number\">2</td><td class=\"number\">1</td>"));
        assertTrue(headings(html).contains("Probe: Permutation"));
    }

    @Test
    void aProbeWithoutAnyReadableResultSaysSo() throws IOException {
        String html = html(new FixedResults()
                .damaged(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1)));
        assertTrue(headings(html).contains("Probe: Gradient correlation"));
        assertTrue(html.contains("None of its results can be reported"));
    }

    @Test
    void aFigureThatDoesNotFitItsTableCostsItselfOnly() throws IOException {
        ProbeResult good = SampleProbes.correlationResult(CLASSES, 50, 1);
        ProbeResult odd = new ProbeResult(good.table(), good.summary(), List.of(SampleProbes.VIOLINS),
                good.reference());
        String html = html(new FixedResults()
                .add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1), odd));
        assertTrue(html.contains("could not be drawn: No column &#39;difference&#39;"));
        assertTrue(html.contains("<caption>Summary"));
    }

    private static FixedResults kinds() {
        return new FixedResults().add(
                SampleCells.probe(SampleCells.KINDS, SampleCells.SST, SampleCells.BILSTM, 1),
                SampleKinds.result(CLASSES, 200, 1));
    }

    @Test
    void figuresOfEveryKindHaveACaptionWithTheirSource() throws IOException {
        String html = html(kinds());
        assertFalse(html.contains("could not be drawn"));
        assertEquals(SampleKinds.FIGURES.size(), all("<figure[ >]", html).size());
        for (FigureDeclaration figure : SampleKinds.FIGURES) {
            String source = figure.source().isEmpty() ? "" : " After " + figure.source() + ".";
            assertTrue(html.contains("<figcaption>" + figure.title() + ". SST, Flat, BiLSTM, Additive (tanh). Seed 1, "
                    + "200 rows." + source + "</figcaption>"), figure.id());
        }
    }

    @Test
    void examplesTakeTheWholeWidthInPartsThatFitAPage() throws IOException {
        String figure = all("(?s)<figure [^>]*class=\"wide\">.*?</figure>", html(kinds())).get(0);
        assertTrue(all("<svg", figure).size() > 1);
        assertTrue(figure.contains("fill:var(--figure-positive)") && figure.contains("fill:var(--figure-negative)"));
    }

    @Test
    void weightsAreDescribedButAreInNoTableOfNumbers() throws IOException {
        List<String> tables = all("(?s)<table>.*?</table>", html(kinds()));
        assertEquals(List.of("<td>a number for each unit, -1 to 1</td>"),
                all("<td>a number for each unit, -1 to 1</td>", String.join("", tables)));
        assertEquals(1, tables.stream().filter(table -> table.contains("Adversarial")).count());
    }

    @Test
    void noResultsMakeAPageThatSaysSo() throws IOException {
        assertTrue(html(new FixedResults()).contains("There are no results yet"));
    }

    @Test
    void equalResultsGiveEqualBytes() throws IOException {
        assertEquals(html(SampleReport.results(40)), html(SampleReport.results(40)));
    }

    @Test
    void onlyTheReportIsLeftInTheFolder() throws IOException {
        html(oneTraining(1));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("index.html"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aCancelledReportLeavesTheFormerOne() throws IOException {
        String former = html(oneTraining(1));
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> Report.writeHtml(SampleReport.results(40),
                new ReportOptions(folder, "Other", ""), cancelled));
        assertEquals(former, Files.readString(folder.resolve("index.html")));
        onlyTheReportIsLeftInTheFolder();
    }

    @Test
    void aReportWithoutTitleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReportOptions(folder, " ", ""));
    }
}
