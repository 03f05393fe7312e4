package org.alidade.ui.report;

import java.util.List;

import org.alidade.report.PdfImages.Size;

/**
 * Where pages stand that are shown below each other, in points of the screen.
 *
 * @param sizes of the pages in points of the paper
 * @param scale points of the screen for each of the paper; above 0
 */
record PageLayout(List<Size> sizes, double scale) {

    /** Between pages, and around them. */
    static final int GAP = 10;

    static final PageLayout NONE = new PageLayout(List.of(), 1);

    PageLayout {
        sizes = List.copyOf(sizes);
    }

    int pages() {
        return sizes.size();
    }

    int width(int page) {
        return (int) Math.round(sizes.get(page).width() * scale);
    }

    int height(int page) {
        return (int) Math.round(sizes.get(page).height() * scale);
    }

    /** Distance from the top of everything to that of a page. */
    int top(int page) {
        int top = GAP;
        for (int before = 0; before < page; before++) {
            top += height(before) + GAP;
        }
        return top;
    }

    /** Width of everything. */
    int width() {
        int widest = 0;
        for (int page = 0; page < pages(); page++) {
            widest = Math.max(widest, width(page));
        }
        return widest + 2 * GAP;
    }

    /** Height of everything. */
    int height() {
        return top(pages());
    }

    /** The page at a height, or the next one below; the last if there is none. */
    int at(int y) {
        int bottom = 0;
        for (int page = 0; page < pages(); page++) {
            bottom += GAP + height(page);
            if (y < bottom) {
                return page;
            }
        }
        return Math.max(0, pages() - 1);
    }

    /** The scale at which the widest page fills a width. */
    static double toWidth(List<Size> sizes, int width) {
        double widest = sizes.stream().mapToDouble(Size::width).max().orElse(1);
        return Math.max(1, width - 2 * GAP) / widest;
    }

    /** The scale at which every page is seen as a whole. */
    static double toPage(List<Size> sizes, int width, int height) {
        double highest = sizes.stream().mapToDouble(Size::height).max().orElse(1);
        return Math.min(toWidth(sizes, width), Math.max(1, height - 2 * GAP) / highest);
    }
}
