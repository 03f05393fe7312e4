package org.alidade.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.alidade.core.cell.Choice;
import org.alidade.report.FixedResults;
import org.alidade.report.SampleCells;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Choice NARROW = SampleCells.choice("org.alidade.learn.bilstm", "BiLSTM",
            Map.of("hidden", "64", "layers", "1"));
    private static final Choice WIDE = SampleCells.choice("org.alidade.learn.bilstm", "BiLSTM",
            Map.of("hidden", "128", "layers", "1"));

    @Test
    void settingsThatDifferAreNamed() {
        Names names = new Names(new FixedResults().damaged(SampleCells.training(SampleCells.SST, NARROW, 1))
                .damaged(SampleCells.training(SampleCells.SST, WIDE, 1)).records());
        assertEquals("BiLSTM (hidden=64)", names.of(NARROW));
        assertEquals("BiLSTM (hidden=128)", names.of(WIDE));
        assertEquals("SST", names.of(SampleCells.SST));
    }

    @Test
    void contributionsOfOneNameAreToldApartById() {
        Choice namesake = SampleCells.choice("org.example.bilstm", "BiLSTM", Map.of("hidden", "64", "layers", "1"));
        Names names = new Names(new FixedResults().damaged(SampleCells.training(SampleCells.SST, NARROW, 1))
                .damaged(SampleCells.training(SampleCells.SST, namesake, 1)).records());
        assertEquals("BiLSTM (org.example.bilstm)", names.of(namesake));
    }

    @Test
    void aSingleChoiceKeepsItsName() {
        Names names = new Names(
                new FixedResults().damaged(SampleCells.training(SampleCells.SST, NARROW, 1)).records());
        assertEquals("BiLSTM", names.of(NARROW));
    }
}
