package org.alidade.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * Comma-separated values in UTF-8 after RFC 4180, with line feeds. A missing value is nothing between commas and null
 * in Java; an empty text is a pair of quotes.
 */
public final class CsvFile {

    private CsvFile() {
    }

    /** Writes a header and records. */
    public static void write(Path file, List<String> header, Iterable<List<String>> records) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(QuoteStrategies.EMPTY)
                .build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(header);
            records.forEach(writer::writeRecord);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Reads all records, the header among them.
     *
     * @throws DamagedFileException if records do not have as many values as the first
     */
    public static List<List<String>> read(Path file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<List<String>> reader = CsvReader.builder().skipEmptyLines(false).build(new Values(), file,
                StandardCharsets.UTF_8)) {
            reader.forEach(records::add);
        } catch (UncheckedIOException | CsvParseException e) {
            throw new DamagedFileException(file, String.valueOf(e.getMessage()), e);
        }
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).size() != records.get(0).size()) {
                throw new DamagedFileException(file, "record " + i + " has " + records.get(i).size()
                        + " values, expected " + records.get(0).size());
            }
        }
        return records;
    }

    /**
     * Reads the records after the header.
     *
     * @param header what the first line must be
     * @throws DamagedFileException if it is not, or a record has another number of values
     */
    public static List<List<String>> read(Path file, List<String> header) throws IOException {
        List<List<String>> records = read(file);
        if (records.isEmpty() || !records.get(0).equals(header)) {
            throw new DamagedFileException(file, "the header is " + (records.isEmpty() ? "missing" : records.get(0))
                    + ", expected " + header);
        }
        return records.subList(1, records.size());
    }

    /** Tells a missing value from an empty text by its quotes. */
    private static final class Values extends AbstractBaseCsvCallbackHandler<List<String>> {

        private List<String> values = new ArrayList<>();

        @Override
        protected void handleBegin(long line) {
            values = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            values.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected void handleEmpty() {
            values.add(null);
        }

        @Override
        protected List<String> buildRecord() {
            return values;
        }
    }
}
