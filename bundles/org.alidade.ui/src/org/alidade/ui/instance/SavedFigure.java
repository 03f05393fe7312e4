package org.alidade.ui.instance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.PdfWriter;
import org.alidade.report.figure.PngWriter;
import org.alidade.report.figure.SvgWriter;
import org.alidade.report.figure.TextFigure;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.jfree.chart.JFreeChart;

/** Saves the figure of an instance as it goes into a paper. */
final class SavedFigure {

    private static final int PNG_SCALE = 4;

    private SavedFigure() {
    }

    /** Asks for a file and writes it, in the colours of paper. */
    static void ask(Shell shell, String id, Function<FigureTheme, JFreeChart> figure) throws IOException {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Instance_save);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.pdf", "*.png"});
        dialog.setFileName("instance-" + id.replaceAll("[^A-Za-z0-9._-]", "-") + ".svg");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(figure.apply(FigureTheme.PRINT), Path.of(chosen));
        }
    }

    /** Writes a figure in the format that the name of the file ends with; as SVG if with none. */
    static void write(JFreeChart chart, Path file) throws IOException {
        FigureSize size = FigureSize.of(TextFigure.DECLARATION, chart);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".pdf") || name.endsWith(".png")) {
            try (OutputStream out = Files.newOutputStream(file)) {
                if (name.endsWith(".pdf")) {
                    PdfWriter.write(chart, size, out);
                } else {
                    PngWriter.write(chart, size, PNG_SCALE, out);
                }
            }
        } else {
            Files.writeString(file, SvgWriter.document(chart, size));
        }
    }
}
