package org.alidade.core.cell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;

/**
 * What a probe measured, with the figures it declares: all that an editor or a report needs, also when the probe's
 * bundle is no longer there.
 *
 * @param table     the rows
 * @param summary   its declared summaries
 * @param figures   its declared figures
 * @param reference the paper that the probe follows; empty for none
 * @param paragraph what reports say about it, if the probe declares that
 */
public record ProbeResult(Table table, List<SummaryRow> summary, List<FigureDeclaration> figures, String reference,
        Optional<ReportParagraph> paragraph) {

    public ProbeResult {
        summary = List.copyOf(summary);
        figures = List.copyOf(figures);
        Objects.requireNonNull(paragraph, "paragraph");
    }

    /** The result of a probe that leaves its report to tables and figures. */
    public ProbeResult(Table table, List<SummaryRow> summary, List<FigureDeclaration> figures, String reference) {
        this(table, summary, figures, reference, Optional.empty());
    }
}
