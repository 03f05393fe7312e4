package org.alidade.datasets.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Format.Header;
import org.alidade.datasets.records.Format.Quotes;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A table in UTF-8: CSV, TSV or alike. Empty lines are skipped; every record has as many fields as the first.
 *
 * @param file   to be read
 * @param format how it is written
 */
public record Delimited(DataFile file, Format format) implements Records {

    @Override
    public void read(Fields fields, Taker taker, IProgressMonitor monitor) throws IOException {
        Table table = new Table(file, format, fields, taker);
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(reader -> {
            if (format.quotes() == Quotes.DOUBLE) {
                readQuoted(reader, table, progress);
            } else {
                readLines(reader, table, progress);
            }
        });
        table.requireHeader();
    }

    private void readLines(BufferedReader reader, Table table, SubMonitor progress) throws IOException {
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            progress.checkCanceled();
            number++;
            if (!line.isEmpty()) {
                table.add(number, fields(line));
            }
        }
    }

    private List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(format.delimiter()); to >= 0; to = line.indexOf(format.delimiter(), from)) {
            fields.add(line.substring(from, to));
            from = to + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }

    private void readQuoted(BufferedReader reader, Table table, SubMonitor progress) throws IOException {
        long next = 1;
        try (CsvReader<CsvRecord> records = strict().ofCsvRecord(reader)) {
            for (CsvRecord each : records) {
                progress.checkCanceled();
                next = lineAfter(each);
                table.add(each.getStartingLineNumber(), each.getFields());
            }
        } catch (CsvParseException e) {
            throw new Place(file.name(), next).malformed(found(e),
                    "fields in closed double quotes, a delimiter or the end of the line after each", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String found(CsvParseException problem) {
        return problem.getMessage().contains("maximum buffer size")
                ? "a field of more than " + Encoding.LONGEST_LINE + " characters"
                : problem.getMessage();
    }

    /** Field counts are left to {@link Columns}, whose message has the line. */
    private CsvReader.CsvReaderBuilder strict() {
        return CsvReader.builder().fieldSeparator(format.delimiter()).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(Encoding.LONGEST_LINE);
    }

    /** The line that follows a record, whose quoted fields may have several. */
    private static long lineAfter(CsvRecord each) {
        long breaks = 0;
        for (String field : each.getFields()) {
            for (int at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) {
                breaks++;
            }
        }
        return each.getStartingLineNumber() + breaks + 1;
    }

    /** Gives records to their taker once the first line has told where the fields stand. */
    private static final class Table {

        private final DataFile file;
        private final Format format;
        private final Fields fields;
        private final Taker taker;
        private Columns columns;

        Table(DataFile file, Format format, Fields fields, Taker taker) {
            this.file = file;
            this.format = format;
            this.fields = fields;
            this.taker = taker;
        }

        void add(long line, List<String> values) throws IOException {
            Place place = new Place(file.name(), line);
            if (columns != null) {
                taker.take(columns.pick(place, values));
            } else if (format.header() == Header.FIRST_LINE) {
                columns = Columns.named(place, values, fields);
            } else {
                columns = Columns.numbered(place, values.size(), fields);
                taker.take(columns.pick(place, values));
            }
        }

        void requireHeader() throws MalformedDataException {
            if (columns == null) {
                throw file.place().malformed("nothing",
                        format.header() == Header.FIRST_LINE ? "a header and rows" : "rows");
            }
        }
    }
}
