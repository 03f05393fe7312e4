package org.alidade.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.engine.Fakes;
import org.alidade.engine.store.Tampering;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void run() throws IOException {
        PlanFiles.save(plan, folder.resolve("plan.alidade"));
        assertEquals(0, execute("run plan.alidade --results results"));
        out.reset();
    }

    @Test
    void withoutOptionsOnePageIsWrittenAmongTheResults() {
        assertEquals(0, execute("report results"));
        assertEquals(List.of("report: " + folder.resolve("results/report/index.html")), lines(out));
        assertEquals("", text(err));
    }

    @Test
    void everyFormatNamesTheFileToOpen() {
        assertEquals(0, execute("report results --format CSV,html,latex,pdf --out paper"));
        Path paper = folder.resolve("paper");
        assertEquals(Stream.of("index.html", "report.pdf", "latex/main.tex", "csv/summaries.csv")
                .map(name -> "report: " + paper.resolve(name)).toList(), lines(out));
        lines(out).forEach(line -> assertTrue(Files.isRegularFile(Path.of(line.substring("report: ".length()))), line));
        assertFalse(Files.exists(folder.resolve("results/report")));
    }

    @Test
    void theSectionsThatAreNamedAreThere() throws IOException {
        assertEquals(0, execute("report results --sections quality,run --out paper"));
        String html = Files.readString(folder.resolve("paper/index.html"));
        assertTrue(html.contains("What was run") && html.contains("Data set: The data"), html);
        assertFalse(html.contains("What was asked") || html.contains("Probe: The probe"), html);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            report                              | Missing required parameter: 'RESULTS'
            report absent                       | no results folder
            report plan.alidade                 | no results folder
            report .                            | no results in
            report results --format docx        | expected one of [HTML, PDF, LATEX, CSV] (case-insensitive)
            report results --format             | Missing required parameter for option '--format'
            report results --sections appendix  | expected one of [PLAN, RUN, QUALITY
            report results --out plan.alidade   | plan.alidade is a file, expected a folder
            report results --check absent       | no report in
            report results --check results      | expected alidade-report.json, which an export as LaTeX writes
            report results --check plan.alidade | no report in
            """)
    void badArgumentsAreOneLineAndWriteNothing(String arguments, String expected) {
        assertEquals(2, execute(arguments));
        assertEquals(1, lines(err).size(), text(err));
        assertTrue(text(err).startsWith("alidade: ") && text(err).contains(expected), text(err));
        assertEquals("", text(out));
        assertFalse(Files.exists(folder.resolve("results/report")));
    }

    @Test
    void numbersOfUnchangedResultsAreCurrent() {
        export();
        assertEquals(0, execute("report results --check paper"));
        assertTrue(text(out).matches("\\d+ current, 0 stale, 0 missing\\R"), text(out));
        out.reset();
        assertEquals(0, execute("report results --check paper/latex"), "the folder of the files is known as well");
    }

    @Test
    void numbersThatHaveChangedAreStaleAndSayHow() throws IOException {
        export();
        for (Path summary : files("summary.json", "probe")) {
            Tampering.change(summary, text -> text.replaceFirst("\"mean\" : [0-9.E-]+", "\"mean\" : 0.125"));
        }
        for (Path table : files("table.csv", "probe")) {
            Tampering.change(table, text -> text.replaceAll("0\\.\\d+", "0.125"));
        }
        assertEquals(1, execute("report results --check paper"));
        assertTrue(lines(out).stream().anyMatch(line -> line.startsWith("stale  tables/") && line.contains(" is now ")),
                text(out));
        assertTrue(text(out).matches("(?s).*\\d+ current, [1-9]\\d* stale, 0 missing\\R"), text(out));
    }

    @Test
    void numbersWhoseCellsAreGoneAreMissingAndNameThem() throws IOException {
        export();
        Path cell = files("table.csv", "probe").get(0).getParent();
        try (Stream<Path> files = Files.list(cell)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(cell);
        assertEquals(1, execute("report results --check paper"));
        assertTrue(lines(out).stream().anyMatch(line -> line.startsWith("missing  ")
                && line.contains("cell " + cell.getFileName() + " is gone")), text(out));
        assertTrue(text(out).matches("(?s).*, [1-9]\\d* missing\\R"), text(out));
    }

    @ParameterizedTest(name = "found ''{0}''")
    @CsvSource({"'{', is damaged", "'{\"format\": 99}', 'has format 99, expected'", "'', 'has format none, expected'"})
    void aDamagedOrForeignListOfNumbersIsOneLine(String text, String expected) throws IOException {
        export();
        Files.writeString(folder.resolve("paper/latex/alidade-report.json"), text);
        assertEquals(2, execute("report results --check paper"));
        assertEquals(1, lines(err).size(), text(err));
        assertTrue(text(err).contains("alidade-report.json") && text(err).contains(expected), text(err));
    }

    private void export() {
        assertEquals(0, execute("report results --format latex --out paper"), text(err));
        out.reset();
    }

    /** The files of a name in the folders of finished cells of a kind. */
    private List<Path> files(String name, String kind) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("results/cells"))) {
            return all.filter(file -> file.endsWith(name)).filter(file -> isOf(file.resolveSibling("cell.json"), kind))
                    .sorted().toList();
        }
    }

    private static boolean isOf(Path cell, String kind) {
        try {
            return Files.readString(cell).contains("\"kind\" : \"" + kind + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return text(stream).lines().toList();
    }

    private int execute(String arguments) {
        return Commands.execute(fakes, new FakeInstallation(), folder, out, err, arguments.split(" "));
    }
}
