package org.alidade.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;

/** Gives a figure other scales than it declares. */
final class Rescaled {

    private Rescaled() {
    }

    /** @return empty if its kind has no such axis, or none of its numbers can be on it */
    static Optional<FigureDeclaration> of(FigureKindDescriptor kind, FigureDeclaration figure, List<Table> tables,
            AxisScale x, AxisScale y) {
        boolean negative = figure.edges().get(0) <= 0;
        if (x == AxisScale.LOGARITHMIC && !takes(kind, FigureColumn.X, negative)
                || y == AxisScale.LOGARITHMIC && !takes(kind, FigureColumn.Y, negative)) {
            return Optional.empty();
        }
        OptionalDouble from = begin(figure.from(), figure.to(), figure.columns(), tables, x);
        OptionalDouble low = figure.y().isEmpty() ? OptionalDouble.of(figure.low())
                : begin(figure.low(), figure.high(), List.of(figure.y().get()), tables, y);
        if (from.isEmpty() || low.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FigureDeclaration(figure.id(), figure.title(), figure.kind(), figure.columns(),
                figure.y(), figure.group(), figure.by(), figure.edges(), from.getAsDouble(), figure.to(),
                low.getAsDouble(), figure.high(), x, y, figure.source()));
    }

    private static boolean takes(FigureKindDescriptor kind, FigureColumn axis, boolean negative) {
        return kind.logarithmic().contains(axis) && !(negative && kind.edges().equals(Optional.of(axis)));
    }

    /** Where an axis begins: one that is logarithmic at 1, 2 or 5 times a power of ten below the least positive number. */
    private static OptionalDouble begin(double declared, double end, List<String> columns, List<Table> tables,
            AxisScale scale) {
        if (scale.shows(declared)) {
            return OptionalDouble.of(declared);
        }
        OptionalDouble least = columns.stream().flatMap(column -> tables.stream().map(table -> table.numbers(column)))
                .flatMapToDouble(Arrays::stream).filter(number -> number > 0).min();
        return least.isPresent() && least.getAsDouble() < end ? OptionalDouble.of(rounded(least.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static double rounded(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return power * (least >= 5 * power ? 5 : least >= 2 * power ? 2 : 1);
    }
}
