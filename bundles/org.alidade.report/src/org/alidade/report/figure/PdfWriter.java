package org.alidade.report.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jfree.chart.JFreeChart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

/**
 * Writes charts as PDF of one page, in vectors, as wide as they are printed: a figure of one column is 8 cm wide. Texts
 * remain texts in the figure's own font, whose used letters are embedded; letters that the font lacks, and all if its
 * file is not found, are drawn as outlines. Equal charts give equal bytes: there is no date, and no chance in the
 * identifier.
 */
public final class PdfWriter {

    private static final double COLUMN_CENTIMETRES = 8;
    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;
    private static final float POINTS_PER_UNIT = (float) (COLUMN_CENTIMETRES * POINTS_PER_CENTIMETRE
            / FigureSize.COLUMN);

    private PdfWriter() {
    }

    /** Writes a chart; the stream remains open. */
    public static void write(JFreeChart chart, FigureSize size, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(); EmbeddedFonts fonts = new EmbeddedFonts(document)) {
            document.setDocumentId(0L); // otherwise taken from the clock
            PDPage page = new PDPage(
                    new PDRectangle(size.width() * POINTS_PER_UNIT, size.height() * POINTS_PER_UNIT));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
            graphics.setFontTextDrawer(fonts);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS_PER_UNIT, POINTS_PER_UNIT));
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            bytes.writeTo(out);
        }
    }

    /** The fonts of figures in one document. */
    private static final class EmbeddedFonts extends PdfBoxGraphics2DFontTextDrawer {

        private final Optional<PDFont> plain;
        private final Optional<PDFont> bold;

        EmbeddedFonts(PDDocument document) throws IOException {
            plain = FontFiles.embed(document, Font.PLAIN);
            bold = FontFiles.embed(document, Font.BOLD);
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment)
                throws IOException, FontFormatException {
            StringBuilder letters = new StringBuilder();
            for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
                letters.append(letter);
            }
            text.first();
            return Typeface.has(letters.toString()) && super.canDrawText(text, environment);
        }

        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return (font.isBold() ? bold : plain).orElse(null);
        }
    }
}
