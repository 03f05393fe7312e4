package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.measured.Configuration;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

class CsvReportTest {

    private static final List<String> CLASSES = List.of("negative", "positive");

    @TempDir
    private Path folder;

    private List<NamedCsvRecord> records(FixedResults results, String file) throws IOException {
        Report.write(results, new ReportOptions(folder, "T", "").withFormats(Set.of(Format.CSV)),
                new NullProgressMonitor());
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("csv/" + file))) {
            return reader.stream().toList();
        }
    }

    @Test
    void qualityIsALineASeedAndMeasureInFullPrecision() throws IOException {
        var cell = SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 3);
        var record = records(new FixedResults().add(cell, new TrainingResult(CLASSES, Map.of("test", 10),
                Map.of("accuracy", .1 + .2), List.of())), "quality.csv").get(0);
        assertEquals(Double.toString(.1 + .2), record.getField("value"));
        assertEquals("accuracy", record.getField("measure"));
        assertEquals("3", record.getField("seed"));
        assertEquals("hidden=128", record.getField("encoder_settings"));
        assertEquals(cell.key(), record.getField("cell"));
        assertEquals("cells/" + cell.key(), record.getField("folder"));
    }

    @Test
    void summariesHaveTheKeysOfTheirCells() throws IOException {
        var cell = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1);
        ProbeResult result = SampleProbes.correlationResult(CLASSES, 50, 1);
        var record = records(new FixedResults().add(cell, result), "summaries.csv").get(0);
        SummaryRow row = result.summary().get(0);
        assertEquals(row.column(), record.getField("column"));
        assertEquals(row.mean(), Double.parseDouble(record.getField("mean")), 1e-12); // one seed
        assertEquals(Double.toString(row.median()), record.getField("median"));
        assertEquals(cell.key(), record.getField("cells"));
    }

    @Test
    void whoseModelACellLearnsFromIsTold() throws IOException {
        var teacher = SampleCells.training(SampleCells.SST, SampleCells.BILSTM, 1);
        var taught = new TrainingCell(teacher.dataset(), teacher.dataHash(), teacher.model(), teacher.encoder(),
                teacher.attention(), 1, Optional.of(teacher));
        var cell = new ProbeCell(taught, SampleCells.CORRELATION);
        var results = new FixedResults().add(cell, SampleProbes.correlationResult(CLASSES, 5, 1));
        var summary = records(results, "summaries.csv").get(0);
        assertEquals(Configuration.of(teacher).label(), summary.getField("teacher"));
        assertTrue(summary.getField("teacher_settings").contains("hidden=128"));
        assertEquals(teacher.key(),
                records(results, "rows-org.alidade.probes.gradient.csv").get(0).getField("teacher"));
    }

    /** A quote or an apostrophe before them would make other data of them for all that is no spreadsheet. */
    @Test
    void textsThatASpreadsheetWouldTakeForFormulasAreWrittenAsTheyAre() throws IOException {
        List<String> texts = List.of("=1+1", "+5", "-5", "@user", "=HYPERLINK(\"http://x\",\"y\")", "'=1");
        TableBuilder table = new TableBuilder(List.of(new Column(Column.INSTANCE, "Instance", ColumnType.TEXT, "", 0, 0,
                Direction.NEUTRAL, "")));
        texts.forEach(text -> table.row().set(Column.INSTANCE, text).add());
        var cell = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1);
        var records = records(new FixedResults().add(cell, new ProbeResult(table.build(), List.of(), List.of(), "")),
                "rows-org.alidade.probes.gradient.csv");
        assertEquals(texts, records.stream().map(record -> record.getField(Column.INSTANCE)).toList());
    }

    @Test
    void theRowsOfAProbeComeWithTheKeyOfTheirCell() throws IOException {
        var cell = SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1);
        ProbeResult result = SampleProbes.correlationResult(CLASSES, 50, 1);
        var records = records(new FixedResults().add(cell, result), "rows-org.alidade.probes.gradient.csv");
        assertEquals(50, records.size());
        assertEquals(cell.key(), records.get(49).getField("cell"));
        assertEquals(result.table().text("tau", 49), records.get(49).getField("tau"));
    }

    @Test
    void resultsOfOtherColumnsGetAFileOfTheirOwn() throws IOException {
        FixedResults results = new FixedResults()
                .add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.BILSTM, 1),
                        SampleProbes.correlationResult(CLASSES, 50, 1))
                .add(SampleCells.probe(SampleCells.CORRELATION, SampleCells.SST, SampleCells.AVERAGE, 1),
                        SampleProbes.significanceResult(4, 1));
        assertEquals(4, records(results, "rows-org.alidade.probes.gradient-2.csv").size());
    }

    @Test
    void everyCellIsListedWithWhatBecameOfIt() throws IOException {
        FixedResults results = SampleReport.results(40);
        var records = records(results, "cells.csv");
        assertEquals(results.records().size(), records.size());
        assertEquals(2, records.stream().filter(record -> record.getField("status").equals("failed")).count());
        assertEquals(1, records.stream().filter(record -> record.getField("status").equals("damaged")).count());
    }

    @Test
    void aLaterReportLeavesNoFileOfTheFormerOne() throws IOException {
        records(SampleReport.results(40), "cells.csv");
        records(new FixedResults(), "cells.csv");
        assertEquals(List.of("cells.csv"), Places.files(folder.resolve("csv")).stream()
                .map(file -> file.getFileName().toString()).toList());
        assertTrue(Files.notExists(folder.resolve("csv.part")));
    }
}
