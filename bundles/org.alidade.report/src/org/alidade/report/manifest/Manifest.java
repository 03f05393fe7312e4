package org.alidade.report.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.alidade.report.Format;
import org.alidade.report.document.Topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What each table and figure of an exported report comes from, as {@value #NAME} has it.
 *
 * @param title  of the report
 * @param topics that it has
 * @param items  its tables and figures, by id
 * @param main   digest of the file that people change; empty if it is not known
 */
public record Manifest(String title, Set<Topic> topics, Map<String, Item> items, String main) {

    /** The file's name. */
    public static final String NAME = "alidade-report.json";

    static final int FORMAT = 2;
    private static final String MAIN = "main.tex";

    /**
     * A table or figure.
     *
     * @param id    of it
     * @param file  that has it, below the folder of the report
     * @param lines of a table; of a figure one
     */
    public record Item(String id, String file, List<Line> lines) {

        public Item {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Numbers that come from the same cells.
     *
     * @param label  what they are about
     * @param shows  the numbers as they are shown
     * @param cells  keys of the cells they come from
     * @param digest equal for equal numbers
     */
    public record Line(String label, List<String> shows, List<String> cells, String digest) {

        public Line {
            shows = List.copyOf(shows);
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads the manifest of an exported report.
     *
     * @param folder of the report or of its LaTeX files
     * @throws IOException if there is none, or it can't be read; names the file, and says what was expected
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = file(folder);
        JsonNode json;
        if (!Files.isDirectory(folder)) {
            throw new IOException("no report in " + folder + ": it is no folder");
        }
        try {
            json = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException("no report in " + folder + ": expected " + NAME
                    + ", which an export as LaTeX writes", e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
        if (json.path("format").asInt() != FORMAT) {
            throw new IOException(file + " has format " + json.path("format").asText("none") + ", expected " + FORMAT
                    + "; export the report again");
        }
        Map<String, Item> items = new LinkedHashMap<>();
        json.path("items").forEach(item -> items.put(item.path("id").asText(), item(item)));
        return new Manifest(json.path("title").asText(), topics(json), items,
                json.path("files").path(MAIN).asText());
    }

    /** Whether a folder, or the one of LaTeX files in it, is that of an exported report. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(file(folder));
    }

    private static Path file(Path folder) {
        Path own = folder.resolve(NAME);
        return Files.exists(own) ? own : folder.resolve(Format.LATEX.place()).resolve(NAME);
    }

    private static Item item(JsonNode json) {
        List<Line> lines = new ArrayList<>();
        json.path("lines").forEach(line -> lines.add(new Line(line.path("label").asText(), texts(line.path("shows")),
                texts(line.path("cells")), line.path("digest").asText())));
        return new Item(json.path("id").asText(), json.path("file").asText(), lines);
    }

    private static Set<Topic> topics(JsonNode json) {
        List<String> names = texts(json.path("sections"));
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            if (names.contains(topic.name().toLowerCase(Locale.ROOT))) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whether somebody has changed a file of an exported report since. */
    public static boolean isChanged(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return !read(folder).main().equals(Fingerprint.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return true; // whose it is can't be told: it is left alone
        }
    }

    /** Deletes the tables and figures of a former report, which may have had others. */
    public static void deleteFilesOf(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return;
        }
        Manifest former;
        try {
            former = read(folder);
        } catch (IOException e) {
            return; // what it had can't be told
        }
        for (Item item : former.items().values()) {
            Path file = folder.resolve(item.file()).normalize();
            if (file.startsWith(folder) && item.file().matches("(tables|figures)/[A-Za-z0-9-]+\\.tex")) {
                Files.deleteIfExists(file);
            }
        }
    }
}
