package org.alidade.report.pdf;

import java.awt.geom.Rectangle2D;
import java.util.Map;

import org.alidade.report.document.Picture.Drawing;
import org.alidade.report.figure.FigureSize;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

/** Draws figures into pages, as vectors. */
final class PdfFigures implements FSObjectDrawerFactory {

    /** Millimetres of a unit: a column of 8 cm. */
    private static final double UNIT = 80. / FigureSize.COLUMN;

    private final Map<String, Drawing> drawings;
    private final PdfFonts fonts;

    PdfFigures(Map<String, Drawing> drawings, PdfFonts fonts) {
        this.drawings = drawings;
        this.fonts = fonts;
    }

    /** In millimetres. */
    static double width(Drawing drawing) {
        return UNIT * drawing.size().width();
    }

    /** In millimetres. */
    static double height(Drawing drawing) {
        return UNIT * drawing.size().height();
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return "alidade/figure".equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element object) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Drawing drawing = drawings.get(element.getAttribute("data"));
            device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel, graphics -> {
                        double scale = width / dotsPerPixel / drawing.size().width();
                        if (graphics instanceof PdfBoxGraphics2D pdf) {
                            pdf.setFontTextDrawer(new FigureFonts(fonts));
                        }
                        graphics.scale(scale, scale);
                        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.size().width(),
                                drawing.size().height()));
                    });
            return Map.of();
        };
    }
}
