package org.alidade.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sections of a page share while it is written. */
final class Page {

    private final Templates templates = new Templates();
    private final Environments environments = new Environments();
    private final FigureColours colours = new FigureColours();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Contents contents;
    private final ResultReader reader;
    private final Writer out;

    Page(Contents contents, ResultReader reader, Writer out) {
        this.contents = contents;
        this.reader = reader;
        this.out = out;
    }

    Contents contents() {
        return contents;
    }

    Names names() {
        return contents.names();
    }

    ResultReader reader() {
        return reader;
    }

    Environments environments() {
        return environments;
    }

    FigureColours colours() {
        return colours;
    }

    /** Class names by hash of the data, in class order; filled by the data sets' sections. */
    Map<String, List<String>> labels() {
        return labels;
    }

    /** References by the names of the probes that follow them; filled by the probes' sections. */
    Map<String, String> references() {
        return references;
    }

    void write(String template, Map<String, Object> model) throws IOException {
        write(template, model, out);
    }

    /** Writes a part that is not in the order of the sections. */
    void write(String template, Map<String, Object> model, Writer elsewhere) throws IOException {
        templates.write(template, model, elsewhere);
    }
}
