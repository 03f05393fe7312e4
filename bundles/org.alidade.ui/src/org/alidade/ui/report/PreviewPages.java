package org.alidade.ui.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.alidade.report.PdfImages;
import org.alidade.report.Places;

/**
 * The pages of a report that is not written yet: a file in a folder of its own, which goes with it.
 *
 * @param choice what they are of
 * @param folder temporary
 * @param images of the pages
 */
record PreviewPages(ReportChoice choice, Path folder, PdfImages images) implements Closeable {

    @Override
    public void close() throws IOException {
        try (images) {
            Places.delete(folder);
        }
    }
}
