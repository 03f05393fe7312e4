package org.alidade.report.html;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.report.Format;
import org.alidade.report.Places;
import org.alidade.report.Renderer;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Section;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.SvgWriter;

/**
 * One page with everything inside. Sections are written to a file of their own as they come, and brought into their order
 * at the end.
 */
public final class HtmlRenderer implements Renderer {

    private static final String NAME = Format.HTML.place();

    private final Templates templates = new Templates(HtmlRenderer.class);
    private final FigureColours colours = new FigureColours();
    private final List<Chunk> chunks = new ArrayList<>();
    private final ReportOptions options;
    private final Path body;
    private final Path whole;
    private final RandomAccessFile sections;

    /** A page to be written. */
    public HtmlRenderer(ReportOptions options) throws IOException {
        this.options = options;
        Path folder = Files.createDirectories(options.folder());
        body = folder.resolve(NAME + ".body.part");
        whole = folder.resolve(NAME + ".part");
        Files.deleteIfExists(body);
        sections = new RandomAccessFile(body.toFile(), "rw");
    }

    @Override
    public void add(Section section) throws IOException {
        StringWriter text = new StringWriter();
        templates.write("section.ftlh", SectionModel.of(section, this::figure), text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        chunks.add(new Chunk(section.heading(), sections.getFilePointer(), bytes.length));
        sections.write(bytes);
    }

    private Map<String, Object> figure(Picture picture) {
        Picture.Drawn drawn = picture.draw(FigureTheme.LIGHT);
        List<String> parts = new ArrayList<>();
        for (Picture.Drawing part : drawn.drawings()) {
            String svg = SvgWriter.element(part.chart(), part.size(),
                    picture.id().replace("-", "") + "s" + parts.size());
            parts.add(colours.follow(svg));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", picture.id());
        model.put("caption", picture.captionOf(drawn));
        model.put("parts", parts);
        model.put("wide", drawn.isWide());
        model.put("remarks", picture.remarks());
        model.put("cells", picture.cells());
        return model;
    }

    @Override
    public Path end() throws IOException {
        chunks.sort(Comparator.comparing(chunk -> chunk.heading().place()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", options.title());
        model.put("note", options.note());
        model.put("style", templates.text("report.css"));
        model.put("script", templates.text("report.js"));
        model.put("colours", colours.variables());
        model.put("headings", chunks.stream().map(Chunk::heading).toList());
        try (Writer page = Files.newBufferedWriter(whole)) {
            templates.write("begin.ftlh", model, page);
            for (Chunk chunk : chunks) {
                page.write(read(chunk));
            }
            templates.write("end.ftlh", model, page);
        }
        return Places.move(whole, options.folder().resolve(NAME));
    }

    private String read(Chunk chunk) throws IOException {
        byte[] bytes = new byte[chunk.length()];
        sections.seek(chunk.from());
        sections.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        sections.close();
        Files.deleteIfExists(body);
        Files.deleteIfExists(whole);
    }

    /** Where a section lies in the file of sections. */
    private record Chunk(Section.Heading heading, long from, int length) {
    }
}
