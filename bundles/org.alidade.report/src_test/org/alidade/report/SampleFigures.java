package org.alidade.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.report.figure.PngWriter;
import org.alidade.report.figure.SvgWriter;
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

    private static void write(FigureDeclaration declaration, Table table, List<String> classes, FigureTheme theme,
            Path folder) throws IOException {
        JFreeChart chart = Figures.chart(declaration, List.of(table), classes, theme);
        FigureSize size = FigureSize.of(declaration, chart);
        String name = declaration.id() + "-" + classes.size() + "-" + theme.name().toLowerCase(Locale.ROOT);
        Files.writeString(folder.resolve(name + ".svg"), SvgWriter.document(chart, size));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            PngWriter.write(chart, size, 2, out);
        }
        for (int width : WIDTHS) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-" + width + ".png"))) {
                PngWriter.write(chart, new FigureSize(width, HEIGHT), 1, out);
            }
        }
    }
}
