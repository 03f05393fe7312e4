package org.alidade.report.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.report.Places;
import org.alidade.report.Renderer;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Section;
import org.alidade.report.document.Topic;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.html.SectionModel;
import org.alidade.report.html.Templates;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Pages to print. Sections are laid out a few at a time, so that neither their tables nor their layout are held, and the
 * pages are brought into their order at the end.
 */
public final class PdfRenderer implements Renderer {

    private static final String NAME = Format.PDF.place();
    /** Sections that are laid out together stay on the same pages if there is room. */
    private static final int TOGETHER = 8;
    private static final int MOST_ROWS = 60_000;

    /** Short, and built one after another. */
    private static final Set<Topic> INTRODUCTION = Set.of(Topic.PLAN, Topic.RUN);

    private final Templates templates = new Templates(PdfRenderer.class);
    private final Map<String, Picture.Drawing> drawings = new HashMap<>();
    private final List<Section> waiting = new ArrayList<>();
    private final List<PdfSection> sections = new ArrayList<>();
    private final ReportOptions options;
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PdfPages pages;
    private final String style;
    private int run;

    /** Pages to be written. */
    public PdfRenderer(ReportOptions options) throws IOException {
        this.options = options;
        Files.createDirectories(options.folder());
        pages = new PdfPages(document, drawings);
        style = templates.text("pdf.css");
    }

    @Override
    public void add(Section section) throws IOException {
        if (!waiting.isEmpty() && !belongs(section, waiting)) {
            flush();
        }
        waiting.add(section);
    }

    private static boolean belongs(Section section, List<Section> others) {
        Section first = others.get(0);
        long rows = others.stream().flatMap(other -> other.rows().stream()).mapToLong(one -> one.table().rows()).sum();
        if (INTRODUCTION.contains(first.place().topic()) && INTRODUCTION.contains(section.place().topic())) {
            return true;
        }
        boolean follows = section.place().compareTo(others.get(others.size() - 1).place()) > 0;
        return follows && section.level() != 2 && first.level() != 2 && first.place().topic() == section.place().topic()
                && first.place().part() == section.place().part() && others.size() < TOGETHER && rows < MOST_ROWS;
    }

    private void flush() throws IOException {
        Map<String, Object> model = model();
        model.put("sections", waiting.stream().map(section -> SectionModel.of(section, this::figure)).toList());
        List<PdfPages.Found> found = pages.add(html("sections.ftlh", model));
        for (Section section : waiting) {
            sections.add(PdfSection.of(section.heading(), found, run));
        }
        run++;
        waiting.clear();
        drawings.clear();
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("style", style);
        return model;
    }

    private Map<String, Object> figure(Picture picture) {
        Picture.Drawn drawn = picture.draw(FigureTheme.PRINT);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Picture.Drawing part : drawn.drawings()) {
            String key = picture.id() + "-" + parts.size();
            drawings.put(key, part);
            parts.add(Map.of("key", key, "width", PdfFigures.width(part), "height", PdfFigures.height(part)));
        }
        return Map.of("caption", picture.captionOf(drawn), "parts", parts, "wide", drawn.isWide(), "remarks",
                picture.remarks());
    }

    private String html(String template, Map<String, Object> model) throws IOException {
        StringWriter html = new StringWriter();
        templates.write(template, model, html);
        return XmlText.valid(html.toString());
    }

    @Override
    public Path end() throws IOException {
        if (!waiting.isEmpty()) {
            flush();
        }
        sections.sort(Comparator.comparing(section -> section.heading().place()));
        int front = frontPages();
        pages.order(front(front), front, sections, options.title());
        Path part = options.folder().resolve(NAME + ".part");
        document.save(part.toFile());
        return Places.move(part, options.folder().resolve(NAME));
    }

    private int frontPages() throws IOException {
        try (PDDocument scratch = new PDDocument()) {
            return new PdfPages(scratch, Map.of()).count(front(1));
        }
    }

    /** Title and contents, whose numbers depend on how many pages they take themselves. */
    private String front(int front) throws IOException {
        Map<String, Integer> numbers = pages.numbers(sections, front);
        Map<String, Object> model = model();
        model.put("title", options.title());
        model.put("note", options.note());
        model.put("headings", sections.stream().map(PdfSection::heading).toList());
        model.put("numbers", numbers);
        return html("front.ftlh", model);
    }

    @Override
    public void close() throws IOException {
        document.close();
        Files.deleteIfExists(options.folder().resolve(NAME + ".part"));
    }
}
