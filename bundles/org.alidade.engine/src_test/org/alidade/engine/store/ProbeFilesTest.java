package org.alidade.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.ReportParagraph;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.SummaryDeclaration;
import org.alidade.core.table.TableBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeFilesTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("words", "Words", ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "Text."),
            new Column("gain", "Gain", ColumnType.NUMBER, "nats", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                    Direction.HIGHER_IS_MORE_FAITHFUL, "A number."),
            new Column("hits", "Hits", ColumnType.INTEGER, "", 0, 10, Direction.NEUTRAL, "A count."));

    @TempDir
    private Path folder;

    private ProbeResult result;

    @BeforeEach
    void write() throws IOException {
        TableBuilder table = new TableBuilder(COLUMNS);
        table.row().set("words", "a, \"b\"\nc").set("gain", 0.1 + 0.2).missing("hits", "too short").add();
        table.row().set("words", "").set("gain", -1e-300).missing("hits", "too long").add();
        table.row().missing("words", "no words").missing("gain", "constant").missing("hits", "too short").add();
        result = new ProbeResult(table.build(),
                Summaries.of(table.build(),
                        List.of(new SummaryDeclaration(List.of("gain", "hits"), Optional.of("words")))),
                List.of(new FigureDeclaration("f", "F", FigureKind.VIOLIN, List.of("gain"), Optional.of("hits"),
                        Optional.of("words"), Optional.empty(), List.of(0., .5, 1.), -1, 1, 0, 1, "figure 2")),
                "A paper, section 1", Optional.of(new ReportParagraph("In ${rows} rows.\n\n\"So\".", "b 1.0.0")));
        ProbeFiles.write(folder, result);
    }

    @Test
    void everythingComesBackAsItWas() throws IOException {
        ProbeResult read = ProbeFiles.read(folder);
        assertEquals(result.summary(), read.summary());
        assertEquals(result.figures(), read.figures());
        assertEquals(result.reference(), read.reference());
        assertEquals(result.paragraph(), read.paragraph());
        assertEquals(COLUMNS, read.table().columns());
        assertEquals("a, \"b\"\nc", read.table().text("words", 0));
        assertEquals(0.1 + 0.2, read.table().number("gain", 0));
        assertEquals(-1e-300, read.table().number("gain", 1));
        assertEquals(Map.of("too short", 2, "too long", 1), read.table().missingReasons("hits"));
    }

    @Test
    void anEmptyTextIsNotAMissingOne() throws IOException {
        ProbeResult read = ProbeFiles.read(folder);
        assertFalse(read.table().isMissing("words", 1));
        assertTrue(read.table().isMissing("words", 2));
    }

    @Test
    void aTableOfOneColumnKeepsItsMissingCells() throws IOException {
        TableBuilder table = new TableBuilder(List.of(COLUMNS.get(1)));
        table.row().missing("gain", "constant").add();
        table.row().set("gain", 1).add();
        ProbeFiles.write(folder, new ProbeResult(table.build(), List.of(), List.of(), ""));
        assertEquals(2, ProbeFiles.read(folder).table().rows());
    }

    @Test
    void weightsComeBackBitForBitAndNoneAreNotMissingOnes() throws IOException {
        writeWeights();
        ProbeResult read = ProbeFiles.read(folder);
        assertArrayEquals(new float[] {.1f, Float.MIN_VALUE, -1 / 3f}, read.table().weights("shares", 0));
        assertFalse(read.table().isMissing("shares", 1));
        assertArrayEquals(new float[0], read.table().weights("shares", 1));
        assertEquals(Map.of("one token", 1), read.table().missingReasons("shares"));
    }

    @Test
    void weightsThatAreNoNumbersAreDamaged() throws IOException {
        for (String hostile : List.of("0.5  0.5", "0.5 x", "NaN", "1e99", "2.0")) {
            writeWeights();
            Path file = folder.resolve("table.csv");
            Files.writeString(file, "shares\n" + hostile + "\n0.5\n0.5\n");
            assertTrue(refusal().startsWith(file + " is damaged: "), hostile);
        }
    }

    private void writeWeights() throws IOException {
        TableBuilder table = new TableBuilder(List.of(new Column("shares", "Shares", ColumnType.WEIGHTS, "", -1, 1,
                Direction.NEUTRAL, "Weights.")));
        table.row().set("shares", new float[] {.1f, Float.MIN_VALUE, -1 / 3f}).add();
        table.row().set("shares", new float[0]).add();
        table.row().missing("shares", "one token").add();
        ProbeFiles.write(folder, new ProbeResult(table.build(), List.of(), List.of(), ""));
    }

    @Test
    void aFigureOfEveryPartComesBackAsItWas() throws IOException {
        FigureDeclaration curve = new FigureDeclaration("f", "F", FigureKind.CURVE, List.of("gain"),
                Optional.of("hits"), Optional.empty(), Optional.of("words"), List.of(0., 1.), .1, .5, -.05, .7,
                AxisScale.LOGARITHMIC, AxisScale.LINEAR, "");
        FigureDeclaration boxes = new FigureDeclaration("g", "G", FigureKind.BOX, List.of("gain", "hits"),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(0., 1.), 0, 1, 0, 1, "figure 5");
        ProbeFiles.write(folder, new ProbeResult(result.table(), List.of(), List.of(curve, boxes), ""));
        assertEquals(List.of(curve, boxes), ProbeFiles.read(folder).figures());
    }

    /** As written by Alidade when a figure had one column "x" and no vertical range. */
    @Test
    void resultsOfTheTimeBeforeFiguresOfSeveralColumnsCanBeRead() throws IOException {
        Path file = folder.resolve("summary.json");
        String text = Files.readString(file);
        String old = text.replaceAll("\"columns\"\\s*:\\s*\\[\\s*\"gain\"\\s*\\]", "\"x\" : \"gain\"")
                .replaceAll("\"(low|high)\"\\s*:\\s*[01].0\\s*,", "")
                .replaceAll("\"[xy]Scale\"\\s*:\\s*\"LINEAR\"\\s*,", "");
        assertFalse(old.contains("\"low\"") || old.contains("\"high\"") || old.contains("Scale"), old);
        assertTrue(old.contains("\"x\" : \"gain\""), old);
        Files.writeString(file, old);
        assertEquals(result.figures(), ProbeFiles.read(folder).figures());
    }

    @Test
    void aTableCutAtALineIsDamaged() throws IOException {
        Path file = folder.resolve("table.csv");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1));
        assertEquals(file + " is damaged: line 3: it ends after 2 rows, expected 3", refusal());
    }

    @Test
    void aNumberOutOfRangeIsDamaged() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "words,gain,hits\na,1.0,11\nb,1.0,\nc,1.0,\n");
        assertEquals(file + " is damaged: line 2: Column hits is given 11.0, expected 0.0 to 10.0", refusal());
    }

    /** Doubles of every size, and the ends: what Java prints comes back to the bit. */
    @Test
    void numbersComeBackBitForBit() throws IOException {
        Random random = new Random(7);
        double[] values = DoubleStream.concat(
                DoubleStream.of(Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1 / 3., 2.2250738585072012e-308,
                        9007199254740993., 1e23),
                random.longs(5000).mapToDouble(Double::longBitsToDouble).filter(Double::isFinite)).toArray();
        TableBuilder table = new TableBuilder(List.of(COLUMNS.get(1)));
        for (double value : values) {
            table.row().set("gain", value).add();
        }
        ProbeFiles.write(folder, new ProbeResult(table.build(), List.of(), List.of(), ""));
        assertArrayEquals(values, ProbeFiles.read(folder).table().numbers("gain"), 0);
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("table.csv");
        for (String hostile : List.of("one", "1.0.0", "--1", "\"\"", "1e", "0x", "\u0661")) {
            Files.writeString(file, "words,gain,hits\na,1.0,\nb," + hostile + ",\nc,1.0,\n");
            assertEquals(file + " is damaged: line 3: Column gain is given \"" + hostile.replace("\"", "")
                    + "\", expected a number", refusal());
        }
    }

    @Test
    void rowsThatAreTooLongOrTooManyAreDamaged() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "words,gain,hits\na,1.0,1,x\n");
        assertEquals(file + " is damaged: line 2: Record 2 has 4 fields, but first record had 3 fields", refusal());
        Files.writeString(file, "words,gain,hits\n" + "a,1.0,1\n".repeat(40));
        assertEquals(file + " is damaged: line 41: it ends after 40 rows, expected 3", refusal());
    }

    @Test
    void missingCellsThatWereNotCountedAreDamaged() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "words,gain,hits\na,,1\n,,\nc,1.0,1\n");
        assertEquals(file + " is damaged: Column gain has 2 missing cells, expected 1", refusal());
    }

    @Test
    void whatIsDeclaredIsReadWithoutTheRows() throws IOException {
        Files.delete(folder.resolve("table.csv"));
        ProbeResult declared = ProbeFiles.declared(folder);
        assertEquals(COLUMNS, declared.table().columns());
        assertEquals(0, declared.table().rows());
        assertEquals(result.figures(), declared.figures());
        assertEquals(result.summary(), declared.summary());
    }

    @Test
    void aSummaryThatLacksSomethingIsDamaged() throws IOException {
        Path file = folder.resolve("summary.json");
        Files.writeString(file, Files.readString(file).replace("\"reference\"", "\"preference\""));
        assertEquals(file + " is damaged: \"reference\" is missing, expected text", refusal());
    }

    private String refusal() {
        return assertThrows(DamagedFileException.class, () -> ProbeFiles.read(folder)).getMessage();
    }

    private static List<String> words(ProbeResult result) {
        return List.of(result.table().texts("words"));
    }

    private ProbeResult salvage(String table) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        return ProbeFiles.salvage(folder).orElseThrow();
    }

    @Test
    void ofADamagedTableTheRowsBeforeTheBrokenLineAreLeft() throws IOException {
        String rows = "words,gain,hits\na,0.5,1\nb,0.25,2\n";
        assertEquals(List.of("a", "b"), words(salvage(rows + "c,0.1")), "too few values");
        assertEquals(List.of("a", "b"), words(salvage(rows + "c,0.1,2,3\nd,0.1,2\n")), "too many values");
        assertEquals(List.of("a", "b"), words(salvage(rows + "c,0.1,1")), "it may have been 10");
        assertEquals(List.of("a", "b", "c"), words(salvage(rows + "c,0.1,1\n")), "whole lines");
        assertEquals(result.figures(), salvage(rows).figures());
        assertEquals(result.summary(), salvage(rows).summary());
    }

    @Test
    void valuesThatCannotBeRightAreMissing() throws IOException {
        ProbeResult left = salvage("words,gain,hits\na,many,1\nb,0.25,11\n");
        assertEquals(List.of("a", "b"), words(left));
        assertTrue(left.table().isMissing("gain", 0));
        assertEquals(0.25, left.table().number("gain", 1));
        assertTrue(left.table().isMissing("hits", 1), "at most 10 was declared");
        assertEquals(Map.of("not known: the table is damaged", 1), left.table().missingReasons("hits"));
    }

    @Test
    void nothingIsLeftOfAnotherFilesRowsOrOfNone() throws IOException {
        for (String table : List.of("", "\n", "\0\1\2", "words,gain\na,0.5\n", "{\"words\" : 1}")) {
            assertEquals(0, salvage(table).table().rows(), table);
        }
        Files.delete(folder.resolve("table.csv"));
        assertEquals(0, ProbeFiles.salvage(folder).orElseThrow().table().rows());
        Files.writeString(folder.resolve("summary.json"), "{");
        assertEquals(Optional.empty(), ProbeFiles.salvage(folder), "nobody knows what the columns are");
    }

    @Test
    void declarationsThatContradictEachOtherAreRefused() throws IOException {
        Path file = folder.resolve("summary.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("\"column\" : \"gain\"", "\"column\" : \"loss\""));
        assertTrue(assertThrows(DamagedFileException.class, () -> ProbeFiles.outline(folder)).getMessage()
                .endsWith("Column 'loss' is summarised, but not declared"));
        Files.writeString(file, whole.replaceFirst("\"id\" : \"gain\"", "\"id\" : \"words\""));
        assertTrue(assertThrows(DamagedFileException.class, () -> ProbeFiles.read(folder)).getMessage()
                .endsWith("Column 'words' is declared twice"));
        Files.writeString(file, "{\"reference\" : \"\", \"rows\" : 0, \"summary\" : [], \"columns\" : []}");
        assertTrue(assertThrows(DamagedFileException.class, () -> ProbeFiles.declared(folder)).getMessage()
                .endsWith("No column is declared"));
    }
}
