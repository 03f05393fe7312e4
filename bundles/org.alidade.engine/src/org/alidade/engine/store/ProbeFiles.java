package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.ReportParagraph;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The files of a finished probe: {@code table.csv}, and {@code summary.json} with all that was declared about it, so
 * that the table can be shown without the probe's bundle. Numbers that are not finite (open ranges, statistics of
 * nothing) are null.
 */
public final class ProbeFiles {

    static final List<String> NAMES = List.of("summary.json", "table.csv");

    private ProbeFiles() {
    }

    /** Writes all. */
    public static void write(Path folder, ProbeResult result) throws IOException {
        ObjectNode json = StoredObject.fresh();
        json.put("reference", result.reference());
        json.put("rows", result.table().rows());
        ArrayNode summary = json.putArray("summary");
        result.summary().forEach(row -> summary.add(json(row)));
        ArrayNode columns = json.putArray("columns");
        result.table().columns().forEach(column -> columns.add(json(column)));
        ObjectNode missing = json.putObject("missing");
        for (Column column : result.table().columns()) {
            ObjectNode reasons = StoredObject.fresh();
            result.table().missingReasons(column.id()).forEach(reasons::put);
            if (!reasons.isEmpty()) {
                missing.set(column.id(), reasons);
            }
        }
        ArrayNode figures = json.putArray("figures");
        result.figures().forEach(figure -> figures.add(json(figure)));
        result.paragraph().ifPresent(paragraph -> json.set("report", json(paragraph)));
        StoredObject.write(folder.resolve("summary.json"), json);
        TableFile.write(folder.resolve("table.csv"), result.table());
    }

    /** Reads all. */
    public static ProbeResult read(Path folder) throws IOException {
        StoredObject json = StoredObject.read(folder.resolve("summary.json"));
        ProbeOutline outline = outline(json);
        TableFile table = new TableFile(folder.resolve("table.csv"), outline.columns());
        return result(json, outline, table.read(json.integer("rows"), missing(json.object("missing"))));
    }

    /** Reads all but the rows: a result whose table has none. */
    public static ProbeResult declared(Path folder) throws IOException {
        StoredObject json = StoredObject.read(folder.resolve("summary.json"));
        ProbeOutline outline = outline(json);
        return result(json, outline, new TableBuilder(outline.columns()).build());
    }

    /** What can be read though the table is damaged; empty if what was declared is damaged, too. */
    public static Optional<ProbeResult> salvage(Path folder) {
        try {
            StoredObject json = StoredObject.read(folder.resolve("summary.json"));
            ProbeOutline outline = outline(json);
            return Optional.of(result(json, outline,
                    new TableFile(folder.resolve("table.csv"), outline.columns()).salvage()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ProbeResult result(StoredObject json, ProbeOutline outline, Table table)
            throws DamagedFileException {
        List<FigureDeclaration> figures = new ArrayList<>();
        for (StoredObject figure : json.objects("figures")) {
            figures.add(figure(figure));
        }
        return new ProbeResult(table, outline.summary(), figures, json.text("reference"),
                json.has("report") ? Optional.of(paragraph(json.object("report"))) : Optional.empty());
    }

    private static Map<String, Map<String, Integer>> missing(StoredObject json) throws DamagedFileException {
        Map<String, Map<String, Integer>> missing = new TreeMap<>();
        for (String column : json.keys()) {
            missing.put(column, json.integersByName(column));
        }
        return missing;
    }

    /** Reads all but the rows and the figures. */
    public static ProbeOutline outline(Path folder) throws IOException {
        return outline(StoredObject.read(folder.resolve("summary.json")));
    }

    private static ProbeOutline outline(StoredObject json) throws DamagedFileException {
        List<SummaryRow> summary = new ArrayList<>();
        for (StoredObject row : json.objects("summary")) {
            summary.add(summaryRow(row));
        }
        List<Column> columns = new ArrayList<>();
        for (StoredObject column : json.objects("columns")) {
            columns.add(column(column));
        }
        try {
            return new ProbeOutline(columns, summary);
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(json.file(), e.getMessage(), e);
        }
    }

    private static ObjectNode json(ReportParagraph paragraph) {
        ObjectNode json = StoredObject.fresh();
        json.put("bundle", paragraph.bundle());
        json.put("template", paragraph.template());
        return json;
    }

    private static ReportParagraph paragraph(StoredObject json) throws DamagedFileException {
        try {
            return new ReportParagraph(json.text("template"), json.text("bundle"));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(json.file(), e.getMessage(), e);
        }
    }

    private static ObjectNode json(SummaryRow row) {
        ObjectNode json = StoredObject.fresh();
        json.put("column", row.column());
        row.group().ifPresent(group -> json.put("group", group));
        json.put("count", row.count());
        json.put("missing", row.missing());
        put(json, "mean", row.mean());
        put(json, "sd", row.sd());
        put(json, "lower", row.lower());
        put(json, "median", row.median());
        put(json, "upper", row.upper());
        return json;
    }

    private static SummaryRow summaryRow(StoredObject json) throws DamagedFileException {
        return new SummaryRow(json.text("column"), json.optionalText("group"), json.integer("count"),
                json.integer("missing"), json.number("mean", Double.NaN), json.number("sd", Double.NaN),
                json.number("lower", Double.NaN), json.number("median", Double.NaN), json.number("upper", Double.NaN));
    }

    private static ObjectNode json(Column column) {
        ObjectNode json = StoredObject.fresh();
        json.put("id", column.id());
        json.put("label", column.label());
        json.put("type", column.type().name());
        json.put("unit", column.unit());
        put(json, "minimum", column.minimum());
        put(json, "maximum", column.maximum());
        json.put("direction", column.direction().name());
        json.put("description", column.description());
        return json;
    }

    private static Column column(StoredObject json) throws DamagedFileException {
        try {
            return new Column(json.text("id"), json.text("label"), json.constant("type", ColumnType.class),
                    json.text("unit"), json.number("minimum", Double.NEGATIVE_INFINITY),
                    json.number("maximum", Double.POSITIVE_INFINITY), json.constant("direction", Direction.class),
                    json.text("description"));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(json.file(), e.getMessage(), e);
        }
    }

    private static ObjectNode json(FigureDeclaration figure) {
        ObjectNode json = StoredObject.fresh();
        json.put("id", figure.id());
        json.put("title", figure.title());
        json.put("kind", figure.kind().name());
        figure.columns().forEach(json.putArray("columns")::add);
        figure.y().ifPresent(y -> json.put("y", y));
        figure.group().ifPresent(group -> json.put("group", group));
        figure.by().ifPresent(by -> json.put("by", by));
        figure.edges().forEach(json.putArray("edges")::add);
        json.put("from", figure.from());
        json.put("to", figure.to());
        json.put("low", figure.low());
        json.put("high", figure.high());
        json.put("xScale", figure.xScale().name());
        json.put("yScale", figure.yScale().name());
        json.put("source", figure.source());
        return json;
    }

    /** Results of the time before logarithmic axes name no scale. */
    private static AxisScale scale(StoredObject json, String key) throws DamagedFileException {
        return json.has(key) ? json.constant(key, AxisScale.class) : AxisScale.LINEAR;
    }

    /** Results of the time before figures of several columns name a single one, and no ends of the vertical axis. */
    private static List<String> columns(StoredObject json) throws DamagedFileException {
        return json.has("columns") ? json.texts("columns") : List.of(json.text("x"));
    }

    /** Results of the time before kinds were contributed name the built-in ones in capitals. */
    private static FigureKind kind(String stored) {
        return FigureKind.named(stored.contains(".") ? stored : stored.toLowerCase(Locale.ROOT));
    }

    private static FigureDeclaration figure(StoredObject json) throws DamagedFileException {
        try {
            return new FigureDeclaration(json.text("id"), json.text("title"), kind(json.text("kind")),
                    columns(json), json.optionalText("y"), json.optionalText("group"), json.optionalText("by"),
                    json.numbers("edges"), json.number("from", 0), json.number("to", 1),
                    json.has("low") ? json.number("low", 0) : 0, json.has("high") ? json.number("high", 1) : 1,
                    scale(json, "xScale"), scale(json, "yScale"), json.text("source"));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(json.file(), e.getMessage(), e);
        }
    }

    private static void put(ObjectNode json, String key, double value) {
        json.put(key, Double.isFinite(value) ? Double.valueOf(value) : null);
    }
}
