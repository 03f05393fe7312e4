package org.alidade.report.figure;

import java.io.IOException;
import java.io.OutputStream;

import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/** Writes charts as PNG. */
public final class PngWriter {

    private PngWriter() {
    }

    /**
     * Writes a chart; the stream remains open.
     *
     * @param scale pixels for each unit of the size, at least 1
     */
    public static void write(JFreeChart chart, FigureSize size, int scale, OutputStream out) throws IOException {
        ChartUtils.writeScaledChartAsPNG(out, chart, size.width(), size.height(), scale, scale);
    }
}
