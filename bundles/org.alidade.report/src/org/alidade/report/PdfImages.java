package org.alidade.report;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF file as images, one at a time. Any thread may ask; one page is drawn after another. */
public final class PdfImages implements Closeable {

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes = new ArrayList<>();

    private PdfImages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        for (PDPage page : document.getPages()) {
            sizes.add(new Size(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
        }
    }

    /**
     * The size of a page.
     *
     * @param width  in points, 1/72 of an inch
     * @param height in points
     */
    public record Size(float width, float height) {
    }

    /**
     * Opens a file, which stays open.
     *
     * @throws IOException if it can't be read, or is no PDF
     */
    public static PdfImages open(Path file) throws IOException {
        return new PdfImages(Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
    }

    /** The sizes of all pages, in their order. */
    public List<Size> sizes() {
        return List.copyOf(sizes);
    }

    /**
     * Draws a page.
     *
     * @param page  from 0
     * @param scale pixels of a point, which is 1/72 of an inch; above 0
     * @throws IOException if the page is damaged, or the file was closed
     */
    public synchronized BufferedImage draw(int page, float scale) throws IOException {
        if (page < 0 || page >= sizes.size()) {
            throw new IllegalArgumentException("Page " + page + " of a file of " + sizes.size() + " pages");
        }
        return renderer.renderImage(page, scale, ImageType.RGB);
    }

    @Override
    public synchronized void close() throws IOException {
        document.close();
    }
}
