package org.alidade.report.pdf;

import java.awt.Font;

import org.apache.pdfbox.pdmodel.font.PDFont;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

/** Writes the texts of figures as texts, in the fonts of the page; letters that these lack are drawn as outlines. */
final class FigureFonts extends PdfBoxGraphics2DFontTextDrawer {

    private final PdfFonts fonts;

    FigureFonts(PdfFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
        return font.isBold() ? fonts.strong() : fonts.plain();
    }
}
