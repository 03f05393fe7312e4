package org.alidade.report.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.report.ReportOptions;
import org.alidade.report.document.DataTable;
import org.alidade.report.document.Picture;
import org.alidade.report.document.Topic;
import org.alidade.report.document.Value;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Lists, while a report is written, what each of its tables and figures comes from. */
public final class ManifestWriter implements Closeable {

    private final JsonGenerator json;

    /** @param file to be written */
    public ManifestWriter(Path file, ReportOptions options) throws IOException {
        json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines)
                .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));
        json.writeStartObject();
        json.writeNumberField("format", Manifest.FORMAT);
        json.writeStringField("title", options.title());
        texts("sections", options.topics().stream().sorted().map(Topic::toString).toList());
        json.writeArrayFieldStart("items");
    }

    /** Adds the lines of a table that have measured numbers. */
    public void add(String file, DataTable table) throws IOException {
        List<DataTable.Line> lines = table.lines().stream().filter(line -> !line.cells().isEmpty()).toList();
        json.writeStartObject();
        json.writeStringField("id", table.id());
        json.writeStringField("file", file);
        json.writeArrayFieldStart("lines");
        for (DataTable.Line line : lines) {
            json.writeStartObject();
            json.writeStringField("label", table.label(line));
            texts("shows", line.values().stream().filter(value -> !Double.isNaN(value.number())).map(Value::text)
                    .toList());
            rest(line.cells(), Fingerprint.of(line));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Adds a figure. */
    public void add(String file, Picture picture) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", picture.id());
        json.writeStringField("file", file);
        json.writeArrayFieldStart("lines");
        json.writeStartObject();
        json.writeStringField("label", picture.declaration().title());
        texts("shows", List.of());
        rest(picture.cells(), Fingerprint.of(picture));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rest(List<String> cells, String digest) throws IOException {
        texts("cells", cells);
        json.writeStringField("digest", digest);
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /**
     * Completes the list.
     *
     * @param main the file that people change: whether they did is seen by its digest
     */
    public void end(Path main) throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("files");
        json.writeStringField(main.getFileName().toString(), Fingerprint.of(Files.readAllBytes(main)));
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
