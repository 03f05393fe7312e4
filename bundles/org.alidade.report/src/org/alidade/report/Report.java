package org.alidade.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alidade.core.cell.Results;
import org.alidade.report.csv.CsvRenderer;
import org.alidade.report.document.ReportSections;
import org.alidade.report.document.Section;
import org.alidade.report.html.HtmlRenderer;
import org.alidade.report.latex.LatexRenderer;
import org.alidade.report.pdf.PdfRenderer;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes reports. */
public final class Report {

    private Report() {
    }

    /**
     * Writes a report in all formats that are asked for. Results are read once, one configuration at a time. A failed or
     * damaged cell is named in the report, with the reason, and the rest reported. Equal results give equal bytes.
     *
     * @param monitor cancellation is answered with {@link org.eclipse.core.runtime.OperationCanceledException}, and
     *                leaves a former report as it was
     * @throws IOException if the records can't be read or the report not be written
     */
    public static Written write(Results results, ReportOptions options, IProgressMonitor monitor)
            throws IOException {
        Map<Format, Renderer> renderers = new EnumMap<>(Format.class);
        try {
            for (Format format : new TreeSet<>(options.formats())) {
                renderers.put(format, renderer(format, options));
            }
            new ReportSections(results, options).build(section -> add(section, renderers), monitor);
            Map<Format, Path> files = new EnumMap<>(Format.class);
            for (var entry : renderers.entrySet()) {
                files.put(entry.getKey(), entry.getValue().end());
            }
            return new Written(files);
        } finally {
            for (Renderer renderer : List.copyOf(renderers.values())) {
                renderer.close();
            }
        }
    }

    /** Writes one self-contained HTML page, whatever formats are asked for; returns {@code index.html} in the folder. */
    public static Path writeHtml(Results results, ReportOptions options, IProgressMonitor monitor) throws IOException {
        return write(results, options.withFormats(Set.of(Format.HTML)), monitor).first();
    }

    private static void add(Section section, Map<Format, Renderer> renderers) throws IOException {
        for (Renderer renderer : renderers.values()) {
            renderer.add(section);
        }
    }

    private static Renderer renderer(Format format, ReportOptions options) throws IOException {
        return switch (format) {
        case HTML -> new HtmlRenderer(options);
        case PDF -> new PdfRenderer(options);
        case LATEX -> new LatexRenderer(options);
        case CSV -> new CsvRenderer(options);
        };
    }
}
