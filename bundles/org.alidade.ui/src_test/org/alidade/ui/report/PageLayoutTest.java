package org.alidade.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.alidade.report.PdfImages.Size;
import org.junit.jupiter.api.Test;

/** Expected numbers are summed by hand: gaps of 10 around and between pages. */
class PageLayoutTest {

    private static final List<Size> SIZES = List.of(new Size(100, 200), new Size(300, 50));

    private final PageLayout layout = new PageLayout(SIZES, 2);

    @Test
    void pagesStandBelowEachOtherWithGaps() {
        assertEquals(10, layout.top(0));
        assertEquals(10 + 400 + 10, layout.top(1));
        assertEquals(10 + 400 + 10 + 100 + 10, layout.height());
        assertEquals(600 + 20, layout.width());
    }

    @Test
    void aHeightBelongsToThePageThereOrTheNextBelow() {
        assertEquals(0, layout.at(0));
        assertEquals(0, layout.at(409));
        assertEquals(1, layout.at(410));
        assertEquals(1, layout.at(10_000));
        assertEquals(0, PageLayout.NONE.at(5));
    }

    @Test
    void theWidestPageFillsTheWidth() {
        assertEquals(2, PageLayout.toWidth(SIZES, 620), 1e-9);
    }

    @Test
    void theHighestPageIsSeenAsAWhole() {
        assertEquals(.5, PageLayout.toPage(SIZES, 620, 120), 1e-9);
        assertEquals(.1, PageLayout.toPage(SIZES, 50, 120), 1e-9, "the width is what lacks");
    }
}
