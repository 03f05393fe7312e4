package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatexReportTest {

    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\{(\\w+)\\}");
    private static final Pattern INPUT = Pattern.compile("\\\\input\\{([^}]*)\\}");

    @TempDir
    private static Path folder;
    private static Path main;

    @BeforeAll
    static void write() throws IOException {
        main = write("one", SampleReport.results(40));
    }

    private static Path write(String name, FixedResults results) throws IOException {
        return Report.write(results, new ReportOptions(folder.resolve(name), "50 % of_what? \u00b1 $x^2$ \\input{a}",
                "#1 & ~{}").withFormats(Set.of(Format.LATEX)), new NullProgressMonitor()).first();
    }

    private static List<Path> files(String ending) throws IOException {
        return Places.files(main.getParent()).stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    @Test
    void environmentsAndBracesAreClosedInEveryFile() throws IOException {
        for (Path file : files(".tex")) {
            String text = Files.readString(file).replaceAll("(?m)^%.*$", "");
            Deque<String> open = new ArrayDeque<>();
            Matcher matcher = ENVIRONMENT.matcher(text);
            while (matcher.find()) {
                if (matcher.group(1).equals("begin")) {
                    open.push(matcher.group(2));
                } else {
                    assertEquals(open.pop(), matcher.group(2), file.toString());
                }
            }
            assertTrue(open.isEmpty(), file + " leaves open " + open);
            String bare = text.replace("\\{", "").replace("\\}", "");
            assertEquals(bare.chars().filter(c -> c == '{').count(), bare.chars().filter(c -> c == '}').count(),
                    file.toString());
        }
    }

    @Test
    void whatIsReadIsThere() throws IOException {
        for (Path file : files(".tex")) {
            Matcher input = INPUT.matcher(Files.readString(file).replace("\\textbackslash{}input\\{a\\}", ""));
            while (input.find()) {
                assertTrue(Files.exists(main.resolveSibling(input.group(1) + ".tex")), input.group());
            }
        }
    }

    @Test
    void everyTableAndFigureIsAFileOfItsOwn() throws IOException {
        assertEquals(files(".pdf").size(), files(".svg").size());
        assertTrue(files(".pdf").size() > 10);
        for (Path table : files(".tex").stream().filter(file -> file.getParent().endsWith("tables")).toList()) {
            assertTrue(Files.readString(table).contains("\\bottomrule"), table.toString());
        }
    }

    @Test
    void wordsOfPlanAndDataAreNoCommands() throws IOException {
        assertTrue(Files.readString(main).contains(
                "\\title{50 \\% of\\_what? \\ensuremath{\\pm} \\$x\\textasciicircum{}2\\$ \\textbackslash{}input\\{a\\}}"));
        assertTrue(Files.readString(main).contains("\\#1 \\& \\textasciitilde{}\\{\\}"));
    }

    @Test
    void aTableOfManyLinesIsBrokenOverPages() throws IOException {
        long broken = 0;
        for (Path table : files(".tex")) {
            broken += Files.readString(table).contains("\\begin{longtable}") ? 1 : 0;
        }
        assertTrue(broken > 0);
    }

    @Test
    void equalResultsGiveEqualBytes() throws IOException {
        assertEquals(digests(main.getParent()), digests(write("two", SampleReport.results(40)).getParent()));
    }

    private static Map<String, Integer> digests(Path root) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        for (Path file : Places.files(root)) {
            digests.put(root.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return digests;
    }

    @Test
    void anExampleThatWasChangedIsKept() throws IOException {
        Path mine = write("mine", new FixedResults());
        Files.writeString(mine, "my paper");
        Path fresh = write("mine", new FixedResults());
        assertEquals("my paper", Files.readString(mine));
        assertEquals("main-new.tex", fresh.getFileName().toString());
    }

    @Test
    void itCompiles() throws IOException, InterruptedException {
        Path copy = folder.resolve("compiled");
        for (Path file : Places.files(main.getParent())) {
            Path target = copy.resolve(main.getParent().relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        assumeTrue(isInstalled("pdflatex"), "pdflatex is not installed: whether the example compiles is not tested");
        Process latex = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "main")
                .directory(copy.toFile()).redirectErrorStream(true).redirectOutput(copy.resolve("out").toFile())
                .start();
        assertTrue(latex.waitFor(2, TimeUnit.MINUTES));
        List<String> lines = Files.readAllLines(copy.resolve("main.log"), StandardCharsets.ISO_8859_1);
        assertEquals(List.of(), lines.stream().filter(line -> line.startsWith("!")).toList());
        assertEquals(0, latex.exitValue());
    }

    private static boolean isInstalled(String program) {
        return List.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
