package org.alidade.datasets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.Utf8;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A CSV file (RFC 4180, UTF-8, header in the first line) read row by row; holds one row at a time. */
final class CsvFile {

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, Split> SPLITS = Map.of("train", Split.TRAIN, "dev", Split.DEV, "test", Split.TEST);

    private final Path file;
    private final Settings settings;

    /** Takes each row in the order of the file. */
    @FunctionalInterface
    interface Rows {

        /** One more row. */
        void add(Row row);
    }

    /** The file and the column names that the settings give. */
    CsvFile(Settings settings) {
        this.file = settings.path("file");
        this.settings = settings;
    }

    Path path() {
        return file;
    }

    /**
     * Reads all rows; empty lines are skipped.
     *
     * @throws MalformedDataException if the file is missing or not as expected; names the line
     */
    void forEach(Rows rows, IProgressMonitor monitor) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MalformedDataException(file, 0, "no such file", "a CSV file with the columns "
                    + settings.text("textColumn") + ", " + settings.text("labelColumn") + " and "
                    + settings.text("splitColumn"));
        }
        Utf8.read(file, reader -> readRows(reader, rows, SubMonitor.convert(monitor)));
    }

    private void readRows(BufferedReader reader, Rows rows, SubMonitor progress) throws IOException {
        long next = 1;
        try (CsvReader<CsvRecord> records = strict().ofCsvRecord(reader)) {
            Iterator<CsvRecord> remaining = records.iterator();
            if (!remaining.hasNext()) {
                throw new MalformedDataException(file, 0, "nothing", "a header and rows");
            }
            CsvRecord header = remaining.next();
            Columns columns = Columns.of(file, header.getFields().stream().map(String::strip).toList(), settings);
            next = lineAfter(header);
            while (remaining.hasNext()) {
                progress.checkCanceled();
                CsvRecord record = remaining.next();
                next = lineAfter(record);
                rows.add(row(record, columns));
            }
        } catch (CsvParseException e) {
            MalformedDataException named = new MalformedDataException(file, next, e.getMessage(),
                    "fields in closed double quotes, a comma or the end of the line after each");
            named.initCause(e);
            throw named;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Field counts are left to {@link #row}, whose message has the line. */
    private static CsvReader.CsvReaderBuilder strict() {
        return CsvReader.builder().skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false);
    }

    /** The line that follows a record, whose quoted fields may have several. */
    private static long lineAfter(CsvRecord record) {
        long breaks = record.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        return record.getStartingLineNumber() + breaks + 1;
    }

    private Row row(CsvRecord record, Columns columns) throws MalformedDataException {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.width()) {
            throw new MalformedDataException(file, line, record.getFieldCount() + " fields",
                    columns.width() + " as in the header");
        }
        String assigned = record.getField(columns.split()).strip();
        Split split = SPLITS.get(assigned);
        if (split == null) {
            throw new MalformedDataException(file, line, settings.text("splitColumn") + " \"" + assigned + "\"",
                    "train, dev or test");
        }
        String label = record.getField(columns.label()).strip();
        List<String> tokens = words(record.getField(columns.text()));
        if (label.isEmpty() || tokens.isEmpty()) {
            throw new MalformedDataException(file, line, "an empty " + (label.isEmpty() ? "label" : "text"),
                    "a text of at least one word and its label");
        }
        return new Row(line, tokens, label, split);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BLANKS.split(text)).filter(word -> !word.isEmpty()).toList();
    }
}
