package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittedLabelTest {

    private static final String LABEL = "Median output difference (probability)";
    private static final Font FONT = Typeface.font(Font.PLAIN, 12);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 120, 180, 240, 400})
    void noLabelIsWiderThanItsRoom(int room) {
        FittedLabel label = FittedLabel.of(LABEL, FONT, room);
        assertTrue(Paragraph.width(label.font(), label.text()) <= room, () -> label + " in " + room);
    }

    @Test
    void aLabelIsDrawnSmallerBeforeItIsShortened() {
        double wide = Paragraph.width(FONT, LABEL);
        assertEquals(new FittedLabel(LABEL, FONT), FittedLabel.of(LABEL, FONT, wide));
        assertEquals(new FittedLabel(LABEL, FONT.deriveFont(9f)), FittedLabel.of(LABEL, FONT, .75 * wide));
        FittedLabel shortened = FittedLabel.of(LABEL, FONT, .5 * wide);
        assertEquals(8, shortened.font().getSize2D(), "the smallest that can be read");
        assertTrue(shortened.text().startsWith("Median output") && shortened.text().endsWith("\u2026"),
                shortened.text());
    }

    /** Data from 60 to 100 of 110 units: 30 to the right of its middle, which is the room to the left, too. */
    @ParameterizedTest
    @CsvSource({"60, 0, BOTTOM", "0, 60, LEFT"})
    void theRoomIsThatOfTheNearerEnd(double x, double y, String edge) {
        Rectangle2D plot = new Rectangle2D.Double(0, 0, 110, 110);
        Rectangle2D data = new Rectangle2D.Double(x, y, 40, 40);
        assertEquals(FittedLabel.of(LABEL, FONT, 60), FittedLabel.of(LABEL, FONT, plot, data,
                edge.equals("LEFT") ? RectangleEdge.LEFT : RectangleEdge.BOTTOM));
    }

    @Test
    void aDrawingThatFailsLeavesTheFontAsItWas() {
        List<Optional<Font>> used = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> new FittedLabel(LABEL, FONT).draw(used::add, text -> {
            throw new IllegalStateException(text);
        }));
        assertEquals(List.of(Optional.of(FONT), Optional.empty()), used);
    }

    @Test
    void anAxisWithoutALabelHasNone() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 100, 100);
        assertEquals("", FittedLabel.of(null, FONT, area, area, RectangleEdge.BOTTOM).text());
    }
}
