package org.alidade.report.pdf;

import java.util.List;

import org.alidade.report.document.Section;

/**
 * Where a section came to stand.
 *
 * @param heading its heading
 * @param run     which sections were laid out together
 * @param page    index of its page before pages are ordered
 * @param top     of its heading, in points from the bottom of the page
 */
record PdfSection(Section.Heading heading, int run, int page, float top) {

    static PdfSection of(Section.Heading heading, List<PdfPages.Found> found, int run) {
        PdfPages.Found place = found.stream().filter(one -> one.id().equals(heading.id())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Section " + heading.id() + " is on no page"));
        return new PdfSection(heading, run, place.page(), place.top());
    }
}
