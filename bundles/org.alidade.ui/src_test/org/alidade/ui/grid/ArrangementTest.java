package org.alidade.ui.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementTest {

    private final Table table = Tables.four();

    private int[] rows(Arrangement by) {
        return by.rows(table);
    }

    @Test
    void clicksSortUpThenDownThenNotAtAll() {
        Arrangement up = Arrangement.NONE.sorted("instance");
        assertArrayEquals(new int[] {2, 1, 3, 0}, rows(up), "numbers in ids by size");
        Arrangement down = up.sorted("instance");
        assertArrayEquals(new int[] {0, 3, 1, 2}, rows(down));
        assertEquals(Arrangement.NONE, down.sorted("instance"));
    }

    @Test
    void missingNumbersComeLastEitherWay() {
        Arrangement up = Arrangement.NONE.sorted("x");
        assertArrayEquals(new int[] {3, 0, 2, 1}, rows(up));
        assertArrayEquals(new int[] {2, 0, 3, 1}, rows(up.sorted("x")));
    }

    @Test
    void aFurtherColumnDecidesWhereTheFirstIsEqual() {
        Arrangement byName = Arrangement.NONE.sorted("name");
        assertArrayEquals(new int[] {3, 0, 2, 1}, rows(byName), "equal names stay as they stand");
        Arrangement further = byName.sortedFurther("x").sortedFurther("x");
        assertEquals(List.of(new SortKey("name", SortKey.Order.ASCENDING), new SortKey("x", SortKey.Order.DESCENDING)),
                further.keys());
        assertArrayEquals(new int[] {3, 2, 0, 1}, rows(further));
    }

    @Test
    void weightsAreSortedByHowManyThereAre() {
        TableBuilder builder = new TableBuilder(List.of(Tables.column("w", ColumnType.WEIGHTS)));
        builder.row().set("w", new float[] {9, 9}).add();
        builder.row().missing("w", "too short").add();
        builder.row().set("w", new float[] {1, 1, 1}).add();
        builder.row().set("w", new float[] {5}).add();
        assertArrayEquals(new int[] {3, 0, 2, 1}, Arrangement.NONE.sorted("w").rows(builder.build()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {"x;2;0", "x;>0.5;0 2", "x;>=2;0 2", "x;<2;3", "x;<= .25;3", "x;0.2..2;0 3",
            "x;..2;0 3", "x;5..;2", "x;-;1", "x;!-;0 2 3", "x;0.3;3", "x;0.1;", "x;=0.25;3", "x;!2;1 2 3", "x;1e1;2",
            "x;0.25|10;2 3", "name;B;0 2", "name;=b;0 2", "name;=a_1;", "name;a_1;3", "name;!b;1 3", "name;b|c;0 1 2",
            "instance;test:1;0 2", "instance;=test:1;2", "name;  ;0 1 2 3"})
    void aFilterLetsThroughWhatItSays(String column, String text, String expected) {
        int[] wanted = expected == null ? new int[0]
                : Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertArrayEquals(wanted, rows(Arrangement.NONE.filtered(column, text == null ? "" : text)));
    }

    @Test
    void whatIsNoNumberIsRefusedWithWhatIsExpected() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> rows(Arrangement.NONE.filtered("x", "many"))).getMessage();
        assertTrue(message.startsWith("x: found \"many\", expected a number as in 0.5"), message);
        assertThrows(IllegalArgumentException.class, () -> rows(Arrangement.NONE.filtered("x", ">")));
        assertThrows(IllegalArgumentException.class, () -> rows(Arrangement.NONE.filtered("x", "..")));
    }

    @Test
    void onlySomeInstancesAndColumnsThatAreNotThereCountForNothing() {
        Arrangement by = Arrangement.NONE.only(Optional.of(Set.of("test:2", "test:3", "gone")))
                .filtered("elsewhere", ">3").sorted("elsewhere");
        assertArrayEquals(new int[] {1, 3}, rows(by));
        assertArrayEquals(new int[0], rows(by.filtered("name", "b")), "filters hold as well");
    }

    @Test
    void aHundredThousandRowsAreSortedAndFiltered() {
        TableBuilder builder = new TableBuilder(
                List.of(Tables.column("instance", ColumnType.TEXT), Tables.column("x", ColumnType.NUMBER)));
        Random random = new Random(1);
        for (int row = 0; row < 100_000; row++) {
            builder.row().set("instance", "test:" + row).set("x", random.nextGaussian()).add();
        }
        Table large = builder.build();
        int[] rows = Arrangement.NONE.sorted("x").sortedFurther("instance").filtered("x", "> -3").rows(large);
        double[] expected = Arrays.stream(large.numbers("x")).filter(x -> x > -3).sorted().toArray();
        assertArrayEquals(expected, Arrays.stream(rows).mapToDouble(row -> large.number("x", row)).toArray());
    }
}
