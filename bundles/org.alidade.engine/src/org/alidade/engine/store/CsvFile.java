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

    /** Takes records one after the other. */
    @FunctionalInterface
    interface Sink {

        /** Takes the values of a record that begins in a line, from 1. */
        void accept(List<String> values, long line) throws IOException;
    }

    private record Line(long number, List<String> values) {
    }

    /**
     * Reads all records, the header among them.
     *
     * @throws DamagedFileException if records do not have as many values as the first
     */
    public static List<List<String>> read(Path file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        read(file, (values, line) -> records.add(values));
        return records;
    }

    /**
     * Reads the records after the header.
     *
     * @param header what the first line must be
     * @throws DamagedFileException if it is not, or a record has another number of values
     */
    public static List<List<String>> read(Path file, List<String> header) throws IOException {
        List<List<String>> records = new ArrayList<>();
        read(file, header, (values, line) -> records.add(values));
        return records;
    }

    /** The same, one record at a time. */
    static void read(Path file, List<String> header, Sink sink) throws IOException {
        long last = read(file, (values, line) -> {
            if (line > 1) {
                sink.accept(values, line);
            } else if (!values.equals(header)) {
                throw new DamagedFileException(file, 1, "the header is " + values + ", expected " + header);
            }
        });
        if (last == 0) {
            throw new DamagedFileException(file, 1, "the header is missing, expected " + header);
        }
    }

    /** Reads all records and returns the line in which the last of them begins, 0 if there is none. */
    private static long read(Path file, Sink sink) throws IOException {
        long line = 0;
        int size = 0;
        try (CsvReader<Line> reader = CsvReader.builder().skipEmptyLines(false).build(new Values(), file,
                StandardCharsets.UTF_8)) {
            for (Line next : reader) {
                size = line == 0 ? next.values().size() : size;
                line = next.number();
                if (next.values().size() != size) {
                    throw new DamagedFileException(file, line, "it has " + next.values().size()
                            + " values, expected " + size);
                }
                sink.accept(next.values(), line);
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw new DamagedFileException(file, line + 1, String.valueOf(e.getMessage()), e);
        }
        return line;
    }

    /** Tells a missing value from an empty text by its quotes. */
    private static final class Values extends AbstractBaseCsvCallbackHandler<Line> {

        private List<String> values = new ArrayList<>();
        private long number;

        @Override
        protected void handleBegin(long line) {
            number = line;
            values = new ArrayList<>(values.size());
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
        protected Line buildRecord() {
            return new Line(number, values);
        }
    }
}
