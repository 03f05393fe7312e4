package org.alidade.core.contribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.ReportParagraph;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.model.Capability;
import org.alidade.core.table.Column;
import org.alidade.core.table.SummaryDeclaration;

/**
 * A probe.
 *
 * @param contribution what all kinds declare
 * @param needs        what a trained model must offer
 * @param cost         how long it takes
 * @param columns      of its table
 * @param figures      over those columns
 * @param summaries    over those columns
 * @param paragraph    of reports, if it has one
 */
public record ProbeDescriptor(Contribution contribution, Set<Capability> needs, Cost cost, List<Column> columns,
        List<FigureDeclaration> figures, List<SummaryDeclaration> summaries, Optional<ReportParagraph> paragraph)
        implements Descriptor {

    /** How long a probe takes, compared with training the model. */
    public enum Cost {
        /** Much less than an epoch. */
        LOW,
        /** About an epoch. */
        MEDIUM,
        /** As long as the training or longer. */
        HIGH
    }

    public ProbeDescriptor {
        needs = Set.copyOf(needs);
        columns = List.copyOf(columns);
        figures = List.copyOf(figures);
        summaries = List.copyOf(summaries);
    }

    /** A probe that leaves its report to tables and figures. */
    public ProbeDescriptor(Contribution contribution, Set<Capability> needs, Cost cost, List<Column> columns,
            List<FigureDeclaration> figures, List<SummaryDeclaration> summaries) {
        this(contribution, needs, cost, columns, figures, summaries, Optional.empty());
    }
}
