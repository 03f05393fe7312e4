package org.alidade.report.latex;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.alidade.report.Format;
import org.alidade.report.Places;
import org.alidade.report.Renderer;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.BibEntry;
import org.alidade.report.document.Block;
import org.alidade.report.document.Citations;
import org.alidade.report.document.DataTable;
import org.alidade.report.document.Listing;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Prose;
import org.alidade.report.document.Section;
import org.alidade.report.document.TableLayout;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.PdfWriter;
import org.alidade.report.figure.SvgWriter;
import org.alidade.report.manifest.Manifest;
import org.alidade.report.manifest.ManifestWriter;

import freemarker.template.TemplateMethodModelEx;

/**
 * A folder {@code latex} with a file for each table and figure, an example that compiles, its bibliography, and a list
 * of what every number comes from.
 */
public final class LatexRenderer implements Renderer {

    private static final String FOLDER = Format.LATEX.place();
    private static final String MAIN = "main.tex";
    /** What spaces between columns leave to the columns. */
    private static final double SHARED = .9;
    private static final int LONGEST_LISTING = 60;
    private static final TemplateMethodModelEx CODE = arguments -> LatexText.breakable(arguments.get(0).toString());
    private static final TemplateMethodModelEx NUMBER = arguments -> LatexText.number(arguments.get(0).toString());
    private static final TemplateMethodModelEx HEADING = arguments -> TableLayout.heading(arguments.get(0).toString());

    private final LatexTemplates templates = new LatexTemplates();
    private final List<Section.Heading> headings = new ArrayList<>();
    private final List<BibEntry> cited = new ArrayList<>();
    private final ManifestWriter manifest;
    private final ReportOptions options;
    private final Path folder;
    private final Path fresh;

    /** Files to be written into a folder {@code latex} of the report. */
    public LatexRenderer(ReportOptions options) throws IOException {
        this.options = options;
        folder = options.folder().resolve(FOLDER);
        fresh = options.folder().resolve(FOLDER + ".part");
        Places.delete(fresh);
        Files.createDirectories(fresh);
        manifest = new ManifestWriter(fresh.resolve(Manifest.NAME), options);
    }

    @Override
    public void add(Section section) throws IOException {
        headings.add(section.heading());
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            blocks.add(named(block));
        }
        templates.write("section.tex.ftl", Map.of("id", section.id(), "level", section.level(), "title",
                section.title(), "blocks", blocks), fresh.resolve(file(section.heading()) + ".tex"));
    }

    private static String file(Section.Heading heading) {
        return "sections/" + heading.id();
    }

    private Map<String, Object> named(Block block) throws IOException {
        if (block instanceof Prose prose) {
            return Map.of("kind", "prose", "text", prose.text(), "style",
                    prose.style() == Prose.Style.REMARK ? "remark" : "plain", "cited",
                    prose.cited().stream().map(BibEntry::key).collect(Collectors.joining(",")));
        }
        if (block instanceof Listing listing) {
            return Map.of("kind", "listing", "title", listing.title(), "lines",
                    listing.text().lines().limit(LONGEST_LISTING).toList());
        }
        if (block instanceof Citations citations) {
            cited.addAll(citations.entries());
            return Map.of("kind", "citations", "entries", citations.entries());
        }
        if (block instanceof DataTable table) {
            return Map.of("kind", "input", "file", table(table), "detail", table.role() == DataTable.Role.DETAIL);
        }
        if (block instanceof Picture picture) {
            return Map.of("kind", "input", "file", figure(picture), "detail", false);
        }
        throw new AssertionError(block);
    }

    private String table(DataTable table) throws IOException {
        String file = "tables/" + table.id();
        TableLayout layout = new TableLayout(table);
        templates.write("table.tex.ftl",
                Map.of("table", table, "columns", columns(table, layout), "long", layout.isLong(),
                        "code", CODE, "number", NUMBER, "heading", HEADING),
                fresh.resolve(file + ".tex"));
        manifest.add(file + ".tex", table);
        return file;
    }

    private static String columns(DataTable table, TableLayout layout) {
        StringBuilder columns = new StringBuilder();
        for (int c = 0; c < table.heads().size(); c++) {
            columns.append(layout.wraps(c)
                    ? String.format(Locale.ROOT, ">{\\raggedright\\arraybackslash}p{%.3f\\linewidth}",
                            SHARED * layout.share(c))
                    : table.heads().get(c).kind() == DataTable.Kind.NUMBER ? "r" : "l");
        }
        return columns.toString();
    }

    private String figure(Picture picture) throws IOException {
        String file = "figures/" + picture.id();
        Picture.Drawn drawn = picture.draw(FigureTheme.PRINT);
        List<String> parts = new ArrayList<>();
        Files.createDirectories(fresh.resolve("figures"));
        for (Picture.Drawing part : drawn.drawings()) {
            String name = picture.id() + (drawn.drawings().size() == 1 ? "" : "-" + (parts.size() + 1));
            try (OutputStream out = Files.newOutputStream(fresh.resolve("figures/" + name + ".pdf"))) {
                PdfWriter.write(part.chart(), part.size(), out);
            }
            Files.writeString(fresh.resolve("figures/" + name + ".svg"),
                    SvgWriter.document(part.chart(), part.size()));
            parts.add(name);
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", picture.id());
        model.put("files", parts);
        model.put("wide", drawn.isWide());
        model.put("caption", picture.captionOf(drawn));
        model.put("remarks", picture.remarks());
        model.put("cells", picture.cells());
        templates.write(parts.isEmpty() ? "nofigure.tex.ftl" : "figure.tex.ftl", model, fresh.resolve(file + ".tex"));
        manifest.add(file + ".tex", picture);
        return file;
    }

    @Override
    public Path end() throws IOException {
        headings.sort(Comparator.comparing(Section.Heading::place));
        Path main = fresh.resolve(MAIN);
        templates.write("main.tex.ftl", Map.of("title", options.title(), "note", options.note(), "files",
                headings.stream().map(LatexRenderer::file).toList()), main);
        StringBuilder bibliography = new StringBuilder();
        cited.forEach(entry -> bibliography.append(entry.bibtex()).append("\n\n"));
        Files.writeString(fresh.resolve("references.bib"), bibliography);
        try (InputStream in = LatexRenderer.class.getResourceAsStream("alidade.tex")) {
            Files.write(fresh.resolve("alidade.tex"), in.readAllBytes());
        }
        manifest.end(main);
        Path target = folder.resolve(MAIN);
        if (Manifest.isChanged(folder, MAIN)) {
            Files.move(main, fresh.resolve("main-new.tex"));
            target = folder.resolve("main-new.tex");
        }
        Manifest.deleteFilesOf(folder);
        Places.moveAll(fresh, folder);
        return target;
    }

    @Override
    public void close() throws IOException {
        manifest.close();
        Places.delete(fresh);
    }
}
