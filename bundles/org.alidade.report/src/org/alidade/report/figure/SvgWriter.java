package org.alidade.report.figure;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jfree.chart.JFreeChart;
import org.jfree.svg.MeetOrSlice;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Writes charts as SVG: texts remain texts, and the same chart gives the same bytes. */
public final class SvgWriter {

    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Pattern TITLED = Pattern.compile("<title>([^<]*)</title><rect ([^>]*)/>");
    // single quotes are escaped in texts, hence it is within a style that one follows
    private static final Pattern LONG_NUMBER = Pattern.compile("((?:opacity|width):\\d+\\.\\d{3})\\d+(?=[^'<>]*')");

    private SvgWriter() {
    }

    /** A file of its own. */
    public static String document(JFreeChart chart, FigureSize size) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n" + element(chart, size, "figure") + "\n";
    }

    /**
     * An {@code svg} element for another document. It has a view box and no size, and fills what it is put in.
     *
     * @param id of the element; ids inside begin with it. A letter, then letters and digits
     */
    public static String element(JFreeChart chart, FigureSize size, String id) {
        SVGGraphics2D graphics = new SVGGraphics2D(size.width(), size.height());
        graphics.setDefsKeyPrefix(id); // the default is the time: no two files would be equal
        graphics.setFontFunction(family -> Typeface.css());
        graphics.setGeomDoubleConverter(SvgWriter::shortened);
        graphics.setTransformDoubleConverter(SvgWriter::shortened);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        String svg = graphics.getSVGElement(id, false, new ViewBox(0, 0, size.width(), size.height()),
                PreserveAspectRatio.XMID_YMID, MeetOrSlice.MEET);
        return NOT_IN_XML.matcher(tipped(LONG_NUMBER.matcher(svg).replaceAll("$1"))).replaceAll("\uFFFD");
    }

    /** A title is the tip of the element it is in: JFreeSVG writes it before the element. */
    private static String tipped(String svg) {
        return TITLED.matcher(svg).replaceAll("<rect $2><title>$1</title></rect>");
    }

    /** Hundredths of a unit are far below what can be seen. */
    private static String shortened(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
