package org.alidade.ui.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.report.figure.PdfWriter;
import org.alidade.report.figure.PngWriter;
import org.alidade.report.figure.SvgWriter;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.FileDialog;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** Figures that leave the window: in the colours of paper, whatever those of the window, zoomed as they are shown. */
public final class FigureFiles {

    /** Pixels for each unit: about 300 for an inch of a printed column. */
    private static final int PIXELS = 3;
    private static final String[] EXTENSIONS = {"*.pdf", "*.svg", "*.png"};

    private FigureFiles() {
    }

    /** Asks for a file and saves the figure in it. */
    static void saveAs(FigureCanvas canvas) {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
        dialog.setText(Messages.Figure_saveTitle);
        dialog.setFilterExtensions(EXTENSIONS);
        dialog.setFilterNames(new String[] {Messages.Figure_pdf, Messages.Figure_svg, Messages.Figure_png});
        dialog.setFileName(canvas.declaration().id() + ".pdf");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).ifPresent(file -> {
            boolean named = Path.of(file).getFileName().toString().contains(".");
            String extension = EXTENSIONS[Math.max(0, dialog.getFilterIndex())].substring(1);
            save(canvas, Path.of(named ? file : file + extension));
        });
    }

    /** Saves the figure in the background, as the end of the file's name says: .pdf, .svg or .png. */
    public static Job save(FigureCanvas canvas, Path file) {
        JFreeChart chart = canvas.chart();
        Job job = Job.create(Messages.bind(Messages.Figure_saving, file), (ICoreRunnable) monitor -> {
            try {
                write(canvas.declaration(), Figures.again(chart, FigureTheme.PRINT), file);
            } catch (IOException e) {
                throw new CoreException(Status.error(Messages.bind(Messages.Figure_unsaved, file, e.toString()), e));
            }
        });
        job.setUser(true);
        job.schedule();
        return job;
    }

    private static void write(FigureDeclaration declaration, JFreeChart chart, Path file) throws IOException {
        FigureSize size = FigureSize.of(declaration, chart);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        switch (extension) {
        case "svg" -> Files.writeString(file, SvgWriter.document(chart, size), StandardCharsets.UTF_8);
        case "pdf", "png" -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                if (extension.equals("pdf")) {
                    PdfWriter.write(chart, size, out);
                } else {
                    PngWriter.write(chart, size, PIXELS, out);
                }
            }
        }
        default -> throw new IOException(Messages.Figure_extension);
        }
    }

    /** Copies the figure as an image. */
    static void copy(FigureCanvas canvas) {
        JFreeChart chart = Figures.again(canvas.chart(), FigureTheme.PRINT);
        FigureSize size = FigureSize.of(canvas.declaration(), chart);
        ImageData data = FigurePicture.of(chart, new FigurePicture.Place(PIXELS * size.width(),
                PIXELS * size.height(), PIXELS, 0, size.height()), new ChartRenderingInfo(null)).data();
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        clipboard.setContents(new Object[] {data}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }
}
