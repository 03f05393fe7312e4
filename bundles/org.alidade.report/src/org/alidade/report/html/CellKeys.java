package org.alidade.report.html;

import java.util.List;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;

/** Says which cells a number comes from. */
final class CellKeys {

    private CellKeys() {
    }

    /** The keys of cells in one line. */
    static String of(List<CellRecord> records) {
        return records.stream().map(record -> record.cell().key())
                .collect(Collectors.joining(", ", records.size() == 1 ? "cell " : "cells ", ""));
    }
}
