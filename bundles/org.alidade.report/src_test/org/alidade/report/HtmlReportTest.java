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

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.report.document.Topic;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

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
        assertEquals(List.of("Title", "What was asked", "What was run", "Data set: SST",
                "The debate, claim by claim", "Probe: Gradient correlation", "SST, configurations side by side",
                "SST, Flat, BiLSTM, Additive (tanh)",
                "SST, Flat, Average, Additive (tanh)", "Paired tests", "References and environments"),
                headings(html(results)));
    }

    @Test
    void textsFromDataAreInert() throws IOException {
        String html = html(SampleReport.results(40));
        assertEquals(1, all("<script", html).size());
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
        assertEquals(all("<table ", html).size(), all("<table id=\"[^\"]*\">\\s*<caption>", html).size());
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
        assertTrue(html.contains("<th scope=\"row\">Kendall tau</th><td>fewer than two tokens</td>"
                + "<td class=\"number\" data-value=\"1\">1</td><td class=\"number\" data-value=\"2\">2</td>"));
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
        assertTrue(html(results).contains(">0.850 \u00b1 0.071</td>"));
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
        String number = "<td class=\"number\" data-value=\"0.5\">50.0 %";
        assertEquals(2, all(number + " \u00b1 35.4 %</td><td class=\"number\">[^<]*</td>"
                + "(<td class=\"number\"></td>){4}</tr>", html).size());
        assertEquals(2, all(number + " [^<\u00b1]*</td></tr>", html).size()); // configurations compared
    }

    @Test
    void captionsSayWhatPlusMinusMeans() throws IOException {
        List<String> tables = all("(?s)<table .*?</table>", html(SampleReport.results(40)));
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
        assertTrue(html.contains("<th scope=\"row\">Probes</th><td class=\"number\" data-value=\"26\">26</td>"
                + "<td class=\"number\" data-value=\"2\">2</td><td class=\"number\" data-value=\"1\">1</td>"));
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
        assertTrue(html.contains("<caption>Gradient correlation on SST, Flat, BiLSTM, Additive (tanh): mean"));
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
        String figure = all("(?s)<figure id=\"figure-examples-[^>]*class=\"wide\".*?</figure>", html(kinds())).get(0);
        assertTrue(all("<svg", figure).size() > 1);
        assertTrue(figure.contains("fill:var(--figure-positive)") && figure.contains("fill:var(--figure-negative)"));
    }

    @Test
    void weightsAreDescribedButAreInNoTableOfNumbers() throws IOException {
        List<String> tables = all("(?s)<table .*?</table>", html(kinds()));
        assertEquals(List.of("<td>a number for each unit, -1 to 1</td>"),
                all("<td>a number for each unit, -1 to 1</td>", String.join("", tables)));
        assertEquals(List.of(), tables.stream().filter(table -> table.contains("Adversarial"))
                .filter(table -> !table.matches("(?s)<table id=\"(columns|unmeasured)-.*")).toList());
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
    void theAuthorChoosesWhatIsInIt() throws IOException {
        Path page = Report.write(SampleReport.results(40), new ReportOptions(folder, "Title", "")
                .withTopics(List.of(Topic.QUALITY)), new NullProgressMonitor()).first();
        List<String> headings = headings(Files.readString(page));
        assertEquals("Title", headings.get(0));
        assertEquals(List.of("What is missing", "Data set: SST"), headings.subList(1, 3));
        assertTrue(headings.stream().skip(2).allMatch(heading -> heading.startsWith("Data set: ")), headings::toString);
    }

    @Test
    void theSectionsOfAProbeMayBeLeftOutAlone() throws IOException {
        FixedResults results = SampleReport.results(40);
        List<String> probes = results.records().stream().map(CellRecord::cell).filter(ProbeCell.class::isInstance)
                .map(cell -> ((ProbeCell) cell).probe().id()).distinct().toList();
        List<String> all = probesIn(results, List.of());
        assertEquals(probes.size(), all.size(), "each probe has a chapter");
        assertEquals(all.subList(1, all.size()), probesIn(results, probes.subList(0, 1)));
    }

    private List<String> probesIn(FixedResults results, List<String> without) throws IOException {
        Path page = Report.writeHtml(results, new ReportOptions(folder, "T", "").withoutProbes(without),
                new NullProgressMonitor());
        return headings(Files.readString(page)).stream().filter(heading -> heading.startsWith("Probe: ")).toList();
    }

    @Test
    void whatThePlanAskedForIsBesideWhatWasRun() throws IOException {
        Asked asked = new Asked(List.of(new Asked.Axis("Seeds", List.of("1", "2"))), List.of("BiLSTM with seed 2"),
                List.of(SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 1).key(), "0".repeat(32)),
                List.of("cells/x/cell.json is damaged: format is 7, expected 1"));
        String html = Files.readString(Report.write(oneTraining(1), new ReportOptions(folder, "T", "")
                .withAsked(asked), new NullProgressMonitor()).first());
        assertTrue(html.contains("<td>1; 2</td>"));
        assertTrue(html.contains("Left out on purpose: BiLSTM with seed 2."));
        assertTrue(html.contains("The plan has 2 cells, of which 1 have not run."));
        assertTrue(html.contains("format is 7, expected 1"));
    }

    @Test
    void aReportWithoutTitleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReportOptions(folder, " ", ""));
    }
}
