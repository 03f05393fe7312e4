package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfWriterTest {

    private static final Table TABLE = new KindTables().row("a", "b", 0, 1, .5f).row("c", "d", .5, .5, -1).build();

    private static byte[] pdf(FigureDeclaration figure, Table table) {
        JFreeChart chart = Figures.chart(figure, List.of(table), FigureTheme.PRINT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfWriter.write(chart, FigureSize.of(figure, chart), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void figuresOfEveryKindAreWrittenAndReadBack(FigureKind kind) throws IOException {
        FigureDeclaration figure = KindTables.grouped(kind);
        byte[] bytes = pdf(figure, TABLE);
        assertArrayEquals(bytes, pdf(figure, TABLE), "equal figures, different bytes");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertEquals(1, document.getNumberOfPages());
            assertTrue(isDrawnOn(document), "nothing is drawn");
        }
    }

    private static boolean isDrawnOn(PDDocument document) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImage(0);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xffffff) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 8 cm are 226.8 points. */
    @Test
    void aFigureOfOneColumnIsEightCentimetresWide() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(KindTables.grouped(FigureKind.SCATTER), TABLE))) {
            assertEquals(226.77, document.getPage(0).getMediaBox().getWidth(), .01);
        }
    }

    @Test
    void thereAreVectorsAndNoPixels() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(KindTables.grouped(FigureKind.SCATTER), TABLE))) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getXObjectNames()) {
                PDFormXObject form = (PDFormXObject) page.getResources().getXObject(name);
                PDResources inner = form.getResources();
                for (COSName image : inner.getXObjectNames()) {
                    assertFalse(inner.isImageXObject(image));
                }
            }
        }
    }

    @Test
    void textsRemainTextsWhereTheFontIsInstalled() throws IOException {
        try (PDDocument fonts = new PDDocument()) {
            assumeTrue(FontFiles.embed(fonts, Font.PLAIN).isPresent(), "neither DejaVu Sans nor Verdana is installed");
        }
        try (PDDocument document = Loader.loadPDF(pdf(KindTables.grouped(FigureKind.SCATTER), TABLE))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Title") && text.contains("Effect"), text);
        }
    }

    /** A letter of no font, one of Chinese and one beyond the basic plane. */
    @Test
    void lettersThatTheFontLacksDoNotStopIt() throws IOException {
        Table table = new KindTables().row("a", "\u4e2d\ud83d\ude00 \uffff good", 0, 1, 1).build();
        try (PDDocument document = Loader.loadPDF(pdf(KindTables.grouped(FigureKind.EXAMPLES), table))) {
            assertTrue(isDrawnOn(document));
        }
    }
}
