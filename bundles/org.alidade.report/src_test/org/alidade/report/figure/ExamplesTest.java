package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static Examples examples(boolean grouped, Table... tables) {
        FigureData data = FigureTables.data(
                grouped ? KindTables.grouped(FigureKind.EXAMPLES) : KindTables.ungrouped(FigureKind.EXAMPLES), tables);
        return Examples.of(data, data.rows(List.of("y", "by", "first", "second")));
    }

    private static List<Double> values(Examples.Section section) {
        return section.texts().stream().map(ShadedText::value).toList();
    }

    @Test
    void theTenHighestAndTheTenLowestAreChosen() {
        KindTables rows = new KindTables();
        IntStream.range(0, 50).forEach(i -> rows.row("a", "t" + i, 0, i / 100., 1));
        Examples examples = examples(false, rows.build());
        assertEquals(List.of("highest 10 of 50 by Size", "lowest 10 of 50 by Size"),
                examples.sections().stream().map(Examples.Section::title).toList());
        assertEquals(IntStream.range(0, 10).mapToObj(i -> (49 - i) / 100.).toList(),
                values(examples.sections().get(0)));
        assertEquals(IntStream.range(0, 10).mapToObj(i -> (9 - i) / 100.).toList(), values(examples.sections().get(1)));
    }

    @Test
    void fewRowsAreSharedBetweenTheEnds() {
        Table table = new KindTables().row("a", "s", 0, .1, 1).row("a", "t", 0, .2, 1).row("a", "u", 0, .3, 1).build();
        assertEquals(List.of(List.of(.3, .2), List.of(.1)),
                examples(false, table).sections().stream().map(ExamplesTest::values).toList());
    }

    @Test
    void aSingleRowIsTheHighestAlone() {
        assertEquals(1, examples(false, new KindTables().row("a", "s", 0, .1, 1).build()).sections().size());
    }

    @Test
    void eachGroupHasItsOwn() {
        Table table = new KindTables().row("a", "s", 0, .1, 1).row("b", "t", 0, .2, 1).build();
        assertEquals(List.of("a: highest 1 of 1 by Size", "b: highest 1 of 1 by Size"),
                examples(true, table).sections().stream().map(Examples.Section::title).toList());
    }

    /** Two seeds with the same three texts: each text once at either end at most. */
    @Test
    void ofPooledRowsWithTheSameTextTheMostExtremeStandsForAll() {
        Table first = new KindTables().row("a", "s", 0, .1, 1).row("a", "t", 0, .5, 1).row("a", "u", 0, .9, 1).build();
        Table second = new KindTables().row("a", "s", 0, .2, 1).row("a", "t", 0, .6, 1).row("a", "u", 0, .8, 1).build();
        assertEquals(List.of(List.of(.9, .6), List.of(.1)),
                examples(false, first, second).sections().stream().map(ExamplesTest::values).toList());
    }

    @Test
    void coloursReachTheLargestWeight() {
        Table table = new KindTables().row("a", "s\tt", 0, .1, .25f, -.5f).build();
        assertEquals(.5, examples(false, table).largest());
        assertTrue(examples(false, table).negative());
    }

    @Test
    void ofALongTextTheHeaviestStretchIsShown() {
        float[] weights = new float[200];
        Arrays.fill(weights, 100, 105, .2f);
        String text = IntStream.range(0, 200).mapToObj(i -> "w" + i).collect(Collectors.joining("\t"));
        ShadedText shown = examples(false, new KindTables().row("a", text, 0, .1, weights).build()).sections().get(0)
                .texts().get(0);
        assertTrue(shown.from() <= 100 && shown.to() >= 105);
        assertEquals(60, shown.to() - shown.from());
        assertEquals("w100", shown.unit(100));
    }

    @Test
    void ofLongUnitsAtLeastOneIsShown() {
        String sentence = String.join(" ", Collections.nCopies(80, "word"));
        ShadedText shown = examples(false, new KindTables().row("a", sentence + "\tend", 0, .1, .9f, .1f).build())
                .sections().get(0).texts().get(0);
        assertEquals(1, shown.to() - shown.from());
        assertEquals(0, shown.from());
    }

    @Test
    void wordsWrapAndNoneIsWiderThanTheLine() {
        String text = "a\t" + "x".repeat(300) + "\t\tb c\nd";
        ShadedText shown = examples(false, new KindTables().row("a", text, 0, .1, 1, 1, 1, 1).build()).sections().get(0)
                .texts().get(0);
        Paragraph paragraph = Paragraph.of(shown, Look.SMALL, 100);
        paragraph.lines().forEach(line -> {
            assertFalse(line.isEmpty());
            line.forEach(word -> assertTrue(word.x() + word.width() <= 100, word.text()));
        });
        List<String> words = paragraph.lines().stream().flatMap(List::stream).map(Paragraph.Word::text).toList();
        assertEquals(List.of("a", "\u00b7", "b", "c", "d"), words.stream().filter(word -> word.length() == 1).toList());
        assertTrue(words.get(1).endsWith("\u2026"));
    }
}
