package org.alidade.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Takes the records after the header, value by value. */
    interface Fields {

        /**
         * Takes a value, of which there are as many in each record as in the header.
         *
         * @param quoted without quotes, a value of no length is missing
         * @throws IllegalArgumentException if it is not as expected; the message says what is
         */
        void take(int index, char[] buffer, int offset, int length, boolean quoted);

        /** Takes the end of a record. */
        void end();
    }

    /**
     * Reads all records, the header among them.
     *
     * @throws DamagedFileException if records do not have as many values as the first
     */
    public static List<List<String>> read(Path file) throws IOException {
        Lists records = new Lists();
        List<String> header = read(file, Optional.empty(), records);
        if (!header.isEmpty()) {
            records.all.add(0, header);
        }
        return records.all;
    }

    /**
     * Reads the records after the header.
     *
     * @param header what the first line must be
     * @throws DamagedFileException if it is not, or a record has another number of values
     */
    public static List<List<String>> read(Path file, List<String> header) throws IOException {
        Lists records = new Lists();
        read(file, header, records);
        return records.all;
    }

    /** The same, value by value. */
    static void read(Path file, List<String> header, Fields fields) throws IOException {
        if (read(file, Optional.of(header), fields).isEmpty()) {
            throw new DamagedFileException(file, 1, "the header is missing, expected " + header);
        }
    }

    /** Returns the header; nothing if there is none. */
    private static List<String> read(Path file, Optional<List<String>> expected, Fields fields) throws IOException {
        Records records = new Records(fields);
        long line = 0;
        try (CsvReader<Long> reader = CsvReader.builder().skipEmptyLines(false).build(records, file,
                StandardCharsets.UTF_8)) {
            for (Long next : reader) {
                boolean first = line == 0;
                line = next;
                if (first && expected.isPresent() && !records.header.equals(expected.get())) {
                    throw new DamagedFileException(file, 1, "the header is " + records.header + ", expected "
                            + expected.get());
                }
                records.requireTaken(file);
                if (!first) {
                    fields.end();
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            Throwable why = e.getCause() instanceof IOException ? e.getCause() : e;
            throw new DamagedFileException(file, line + 1, String.valueOf(why.getMessage()), e);
        }
        return records.header;
    }

    /** Keeps the first record, passes the values of the others on, and returns the lines in which they begin. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Long> {

        private final Fields fields;
        private final List<String> header = new ArrayList<>();
        private boolean inHeader = true;
        private long line;
        private Optional<IllegalArgumentException> refusal = Optional.empty();

        Records(Fields fields) {
            this.fields = fields;
        }

        @Override
        protected void handleBegin(long begin) {
            line = begin;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (inHeader) {
                header.add(text(buffer, offset, length, quoted));
            } else if (index < header.size() && refusal.isEmpty()) {
                take(index, buffer, offset, length, quoted);
            }
        }

        private void take(int index, char[] buffer, int offset, int length, boolean quoted) {
            try {
                fields.take(index, buffer, offset, length, quoted);
            } catch (IllegalArgumentException e) {
                refusal = Optional.of(e);
            }
        }

        @Override
        protected void handleEmpty() {
            handleField(0, new char[0], 0, 0, false);
        }

        @Override
        protected Long buildRecord() {
            inHeader = false;
            return line;
        }

        void requireTaken(Path file) throws DamagedFileException {
            if (refusal.isPresent()) {
                throw new DamagedFileException(file, line, String.valueOf(refusal.get().getMessage()), refusal.get());
            }
        }
    }

    private static String text(char[] buffer, int offset, int length, boolean quoted) {
        return length == 0 && !quoted ? null : new String(buffer, offset, length);
    }

    /** Records as lists of texts. */
    private static final class Lists implements Fields {

        private final List<List<String>> all = new ArrayList<>();
        private List<String> values = new ArrayList<>();

        @Override
        public void take(int index, char[] buffer, int offset, int length, boolean quoted) {
            values.add(text(buffer, offset, length, quoted));
        }

        @Override
        public void end() {
            all.add(values);
            values = new ArrayList<>(values.size());
        }
    }
}
