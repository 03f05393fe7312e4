package org.alidade.report.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables beside this class. */
final class CsvResource {

    private CsvResource() {
    }

    /** The rows of a table, by the names of their columns. */
    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = CsvResource.class.getResourceAsStream(name + ".csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + name + ".csv of this bundle cannot be read", e);
        }
    }
}
