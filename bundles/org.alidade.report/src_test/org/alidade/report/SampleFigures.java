package org.alidade.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.FigureRows;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.report.figure.PdfWriter;
import org.alidade.report.figure.PngWriter;
import org.alidade.report.figure.SvgWriter;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** Writes sample figures to a folder, to be looked at. */
public final class SampleFigures {

    /** Of windows. */
    private static final int[] WIDTHS = {320, 700, 1000, 1600};
    private static final int HEIGHT = 300;

    private SampleFigures() {
    }

    /**
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (FigureTheme theme : FigureTheme.values()) {
            List<String> two = List.of("negative", "positive");
            for (FigureDeclaration figure : SampleKinds.FIGURES) {
                writeMarked(figure, SampleKinds.table(two, 1725, 1), theme, folder);
                if (!Figures.showsInstances(figure)) {
                    writeMultiples(figure, two, theme, folder);
                }
            }
            writeMarked(SampleProbes.HISTOGRAM, SampleProbes.correlation(two, 1725, 1), theme, folder);
            writeMarked(SampleProbes.VIOLINS, SampleProbes.permutation(two, 1725, 1), theme, folder);
            for (int classes = 1; classes <= 5; classes += 2) {
                List<String> names = List
                        .of("negative", "positive", "neutral, though of a long and winding name", "mixed", "none")
                        .subList(0, Math.max(2, classes));
                write(SampleProbes.HISTOGRAM, SampleProbes.correlation(names, 1725, 1), names, theme, folder);
                write(SampleProbes.VIOLINS, SampleProbes.permutation(names, 1725, 1), names, theme, folder);
                for (FigureDeclaration figure : SampleKinds.FIGURES) {
                    write(figure, SampleKinds.table(names, 1725, 1), names, theme, folder);
                }
            }
        }
    }

    /** The same for four parts of the results. */
    private static void writeMultiples(FigureDeclaration declaration, List<String> classes, FigureTheme theme,
            Path folder) throws IOException {
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        for (String name : List.of("SST, BiLSTM", "SST, CNN", "IMDB, BiLSTM", "IMDB, CNN", "IMDB, affine")) {
            panels.put(name, List.of(SampleKinds.table(classes, 600, name.hashCode())));
        }
        JFreeChart chart = Figures.multiples(declaration, panels, 3, classes, theme);
        try (OutputStream out = Files.newOutputStream(
                folder.resolve(
                        "multiples-" + declaration.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"))) {
            PngWriter.write(chart, FigureSize.of(declaration, chart), 2, out);
        }
    }

    /** With every tenth row, or those in the middle, marked. */
    private static void writeMarked(FigureDeclaration declaration, Table table, FigureTheme theme, Path folder)
            throws IOException {
        JFreeChart chart = Figures.chart(declaration, List.of(table), theme);
        FigureSize size = FigureSize.of(declaration, chart);
        BufferedImage image = new BufferedImage(2 * size.width(), 2 * size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(2, 2);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()), info);
        FigureRows.mark(graphics, chart, info, IntStream.range(0, table.rows()).filter(row -> row % 40 == 3)
                .mapToObj(row -> new FigureRow(0, row)).collect(Collectors.toSet()));
        ImageIO.write(image, "png", folder
                .resolve("marked-" + declaration.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png").toFile());
    }

    private static void write(FigureDeclaration declaration, Table table, List<String> classes, FigureTheme theme,
            Path folder) throws IOException {
        JFreeChart chart = Figures.chart(declaration, List.of(table), classes, theme);
        FigureSize size = FigureSize.of(declaration, chart);
        String name = declaration.id() + "-" + classes.size() + "-" + theme.name().toLowerCase(Locale.ROOT);
        Files.writeString(folder.resolve(name + ".svg"), SvgWriter.document(chart, size));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            PngWriter.write(chart, size, 2, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".pdf"))) {
            PdfWriter.write(chart, size, out);
        }
        for (int width : WIDTHS) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-" + width + ".png"))) {
                PngWriter.write(chart, new FigureSize(width, HEIGHT), 1, out);
            }
        }
    }
}
