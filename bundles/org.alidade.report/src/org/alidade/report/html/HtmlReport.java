package org.alidade.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.alidade.core.cell.Results;
import org.alidade.report.ReportOptions;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Writes the page. The sections come first, to a file of their own: only when all results have been read is it known
 * what the page's beginning must say about those that could not be.
 */
public final class HtmlReport {

    private static final String NAME = "index.html";

    private final Results results;
    private final ReportOptions options;

    /** A report to be written. */
    public HtmlReport(Results results, ReportOptions options) {
        this.results = results;
        this.options = options;
    }

    /** Writes it aside, then moves it into place. */
    public Path write(IProgressMonitor monitor) throws IOException {
        Path folder = Files.createDirectories(options.folder());
        Path body = folder.resolve(NAME + ".body.part");
        Path whole = folder.resolve(NAME + ".part");
        try {
            Contents contents = new Contents(results.records());
            ResultReader reader = new ResultReader(results, contents.records().size(), monitor);
            try (Writer page = Files.newBufferedWriter(whole)) {
                write(contents, reader, body, page);
            }
            return move(whole, folder.resolve(NAME));
        } finally {
            Files.deleteIfExists(body);
            Files.deleteIfExists(whole);
        }
    }

    private void write(Contents contents, ResultReader reader, Path body, Writer page) throws IOException {
        try (Writer sections = Files.newBufferedWriter(body)) {
            Page parts = new Page(contents, reader, sections);
            new DatasetSections(parts).write();
            new ProbeSections(parts).write();
            sections.flush();
            Overview overview = new Overview(parts, options);
            parts.write("begin.ftlh", overview.model(styleSheet()), page);
            copy(body, page);
            parts.write("end.ftlh", Map.of("environments", parts.environments().all(), "references",
                    parts.references()), page);
        }
    }

    private static void copy(Path from, Writer to) throws IOException {
        try (Reader text = Files.newBufferedReader(from)) {
            text.transferTo(to);
        }
    }

    private static String styleSheet() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("The style sheet report.css is missing from the bundle; no report is written");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path move(Path from, Path to) throws IOException {
        try {
            return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
