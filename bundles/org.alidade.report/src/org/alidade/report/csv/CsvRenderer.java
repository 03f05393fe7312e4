package org.alidade.report.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.report.Format;
import org.alidade.report.Places;
import org.alidade.report.Renderer;
import org.alidade.report.ReportOptions;
import org.alidade.report.document.Records;
import org.alidade.report.document.Rows;
import org.alidade.report.document.Section;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * Every number in full precision, a line an observation: a file for each kind of records, and one for the rows of each
 * probe. Nothing is an empty field, an empty text is {@code ""}.
 *
 * <p>Texts are those of the results, to the letter: a token {@code =} or {@code -5} or {@code @user} is data, and would
 * be other data with an apostrophe before it. A spreadsheet takes some of them for formulas, unless it is told on opening
 * that the columns are text.
 */
public final class CsvRenderer implements Renderer {

    private static final String FOLDER = Format.CSV.place();
    private static final List<String> ABOUT = List.of("cell", "data", "model", "encoder", "attention", "seed",
            "teacher");

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Path folder;
    private final Path fresh;

    /** Files to be written into a folder {@code csv} of the report. */
    public CsvRenderer(ReportOptions options) throws IOException {
        folder = options.folder().resolve(FOLDER);
        fresh = options.folder().resolve(FOLDER + ".part");
        Places.delete(fresh);
        Files.createDirectories(fresh);
    }

    @Override
    public void add(Section section) throws IOException {
        try {
            for (Records records : section.records()) {
                target(records.file(), records.columns()).write(records.lines());
            }
            for (Rows rows : section.rows()) {
                write(rows);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Rows rows) throws IOException {
        Table table = rows.table();
        List<String> columns = new ArrayList<>(ABOUT);
        table.columns().forEach(column -> columns.add(column.id()));
        Target target = target("rows-" + name(rows.cell().probe()), columns);
        String[] values = new String[columns.size()];
        about(rows, values);
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                values[ABOUT.size() + c] = table.isMissing(column.id(), row) ? null : table.text(column.id(), row);
            }
            target.writer().writeRecord(values);
        }
    }

    private static void about(Rows rows, String[] values) {
        TrainingCell training = rows.cell().training();
        List<String> about = List.of(rows.cell().key(), training.dataset().name(), training.model().name(),
                training.encoder().name(), training.attention().name(), String.valueOf(training.seed()));
        for (int i = 0; i < about.size(); i++) {
            values[i] = about.get(i);
        }
        values[about.size()] = training.teacher().map(TrainingCell::key).orElse(null);
    }

    private static String name(Choice probe) {
        return probe.id().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Results of one probe may have other columns than those of another version of it: they get a file of their own. */
    private Target target(String name, List<String> columns) throws IOException {
        for (int number = 1;; number++) {
            String file = number == 1 ? name : name + "-" + number;
            Target known = targets.get(file);
            if (known == null) {
                Target made = new Target(columns, CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(QuoteStrategies.EMPTY).build(fresh.resolve(file + ".csv")));
                targets.put(file, made);
                made.writer().writeRecord(columns);
                return made;
            }
            if (known.columns().equals(columns)) {
                return known;
            }
        }
    }

    @Override
    public Path end() throws IOException {
        closeAll();
        if (Files.isDirectory(folder)) {
            for (Path old : Places.files(folder)) {
                if (old.toString().endsWith(".csv")) {
                    Files.delete(old); // of a probe that is no longer there
                }
            }
        }
        Places.moveAll(fresh, folder);
        return Files.exists(folder.resolve("summaries.csv")) ? folder.resolve("summaries.csv") : folder;
    }

    private void closeAll() throws IOException {
        for (Target target : targets.values()) {
            target.writer().close();
        }
        targets.clear();
    }

    @Override
    public void close() throws IOException {
        closeAll();
        Places.delete(fresh);
    }

    /** An open file. */
    private record Target(List<String> columns, CsvWriter writer) {

        void write(List<List<String>> lines) {
            lines.forEach(line -> writer.writeRecord(
                    Arrays.asList(line.stream().map(text -> text.isEmpty() ? null : text).toArray(String[]::new))));
        }
    }
}
