package org.alidade.report.figure;

import java.util.List;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.SampleProbes;

/** Small tables and figures whose numbers are easy to follow. */
final class FigureTables {

    static final FigureDeclaration HISTOGRAM = new FigureDeclaration("h", "Tau", FigureKind.HISTOGRAM,
            List.of("tau"), Optional.empty(), Optional.of("predictedClass"), Optional.empty(),
            List.of(-1., 0., .5, 1.), -1, 1, 0, 1, "");
    static final FigureDeclaration UNGROUPED = new FigureDeclaration("u", "Tau", FigureKind.HISTOGRAM,
            List.of("tau"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(-1., 0., .5, 1.), -1, 1, 0, 1,
            "");

    private FigureTables() {
    }

    /** Rows of one group each; NaN is a missing value. */
    static Table taus(String group, double... taus) {
        TableBuilder table = new TableBuilder(List.of(SampleProbes.CLASS, SampleProbes.TAU));
        for (double tau : taus) {
            TableBuilder.Row row = table.row().set("predictedClass", group);
            if (Double.isNaN(tau)) {
                row.missing("tau", "constant").add();
            } else {
                row.set("tau", tau).add();
            }
        }
        return table.build();
    }

    /** Rows of attention and difference. */
    static Table differences(String group, double[]... rows) {
        TableBuilder table = new TableBuilder(
                List.of(SampleProbes.CLASS, SampleProbes.ATTENTION, SampleProbes.DIFFERENCE));
        for (double[] row : rows) {
            table.row().set("predictedClass", group).set("maxAttention", row[0]).set("difference", row[1]).add();
        }
        return table.build();
    }

    static FigureData data(FigureDeclaration declaration, Table... tables) {
        return FigureData.of(FigureGuest.of(declaration), declaration, List.of(tables), List.of());
    }
}
