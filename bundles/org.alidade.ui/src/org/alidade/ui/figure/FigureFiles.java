package org.alidade.ui.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.engine.Damage;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.PdfWriter;
import org.alidade.report.figure.PngWriter;
import org.alidade.report.figure.SvgWriter;
import org.alidade.ui.Messages;
import org.alidade.ui.SaveQuestion;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** Figures that leave the window: in the colours of paper, whatever those of the window, zoomed as they are shown. */
public final class FigureFiles {

    /** Pixels for each unit: about 300 for an inch of a printed column. */
    private static final int PIXELS = 3;

    private FigureFiles() {
    }

    /** Asks for a file and saves the figure in it. */
    static void saveAs(FigureCanvas canvas) {
        saveAs(canvas.getShell(), canvas.declaration(), canvas.declaration().id(), canvas.paper());
    }

    /**
     * Asks for a file and saves a figure in it.
     *
     * @param name  proposed, without its end
     * @param paper draws the figure in the colours of paper; not asked on the UI thread
     */
    public static void saveAs(Shell shell, FigureDeclaration declaration, String name, Supplier<JFreeChart> paper) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(".pdf", Messages.Figure_pdf);
        forms.put(".svg", Messages.Figure_svg);
        forms.put(".png", Messages.Figure_png);
        SaveQuestion.ask(shell, Messages.Figure_saveTitle, name, forms)
                .ifPresent(file -> save(declaration, paper, file));
    }

    /** Saves the figure in the background, as the end of the file's name says: .pdf, .svg or .png. */
    public static Job save(FigureCanvas canvas, Path file) {
        return save(canvas.declaration(), canvas.paper(), file);
    }

    private static Job save(FigureDeclaration declaration, Supplier<JFreeChart> paper, Path file) {
        Job job = Job.create(Messages.bind(Messages.Figure_saving, file), (ICoreRunnable) monitor -> {
            try {
                Files.write(file, content(declaration, paper.get(), file));
            } catch (IOException e) {
                throw new CoreException(Status
                        .error(Messages.bind(Messages.Figure_unsaved, file, Damage.of(e).message()), e));
            }
        });
        job.setUser(true);
        job.schedule();
        return job;
    }

    /** What goes into the file: drawn before the file that is there is touched. */
    private static byte[] content(FigureDeclaration declaration, JFreeChart chart, Path file) throws IOException {
        FigureSize size = FigureSize.of(declaration, chart);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "svg" -> out.write(SvgWriter.document(chart, size).getBytes(StandardCharsets.UTF_8));
        case "pdf" -> PdfWriter.write(chart, size, out);
        case "png" -> PngWriter.write(chart, size, PIXELS, out);
        default -> throw new IOException(Messages.Figure_extension);
        }
        return out.toByteArray();
    }

    /** Copies the figure as an image. */
    static void copy(FigureCanvas canvas) {
        JFreeChart chart = canvas.paper().get();
        FigureSize size = FigureSize.of(canvas.declaration(), chart);
        ImageData data = FigurePicture.of(chart, new FigurePicture.Place(PIXELS * size.width(),
                PIXELS * size.height(), PIXELS, 0, size.height()), new ChartRenderingInfo(null)).data();
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        clipboard.setContents(new Object[] {data}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }
}
