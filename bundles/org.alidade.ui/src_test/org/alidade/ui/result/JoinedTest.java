package org.alidade.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.engine.Prediction;
import org.junit.jupiter.api.Test;

class JoinedTest {

    private static final List<Prediction> PREDICTIONS = List.of(prediction("b", "yes", "no"),
            prediction("a", "yes", "yes"));

    private static Prediction prediction(String id, String label, String predicted) {
        return new Prediction(id, label, predicted, List.of(.5f, .5f));
    }

    private static Table table(String column) {
        TableBuilder builder = new TableBuilder(List.of(new Column(column, column, ColumnType.TEXT, "", 0, 0,
                Direction.NEUTRAL, "")));
        List.of("a", "b", "nobody").forEach(id -> builder.row().set(column, id).add());
        return builder.build();
    }

    @Test
    void rowsLearnClassAndCorrectnessByTheirIds() {
        Table joined = Joined.predictions(table("instance"), PREDICTIONS);
        assertEquals(List.of("instance", "joined.label", "joined.predicted", "joined.correct"),
                joined.columns().stream().map(Column::id).toList());
        assertEquals("yes", joined.text(Joined.CORRECT, 0));
        assertEquals("no", joined.text(Joined.CORRECT, 1));
        assertTrue(joined.isMissing(Joined.CORRECT, 2), "not an instance of the test split");
    }

    @Test
    void aTableThatNamesNoInstancesStaysAsItIs() {
        Table table = table("word");
        assertSame(table, Joined.predictions(table, PREDICTIONS));
        assertSame(table, Joined.texts(table, Map.of("a", List.of("x"))));
    }

    @Test
    void textsComeWithTheirLength() {
        Table joined = Joined.texts(table("instance"), Map.of("b", List.of("two", "words")));
        assertEquals("two words", joined.text("joined.text", 1));
        assertEquals("2", joined.text("joined.length", 1));
        assertTrue(joined.isMissing("joined.length", 0));
    }
}
