package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.contribution.FigureKindDescriptor.Trait;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;

/**
 * Reads the figures of a probe.
 *
 * @param kinds that are installed; a figure of another is read as it stands
 */
record FigureDeclarations(Map<FigureKind, FigureKindDescriptor> kinds) {

    private static final int DEFAULT_BINS = 30;
    private static final int MOST_BINS = 1000;
    private static final Set<ColumnType> WEIGHTS = EnumSet.of(ColumnType.WEIGHTS);
    private static final Set<ColumnType> ANY = EnumSet.of(ColumnType.NUMBER, ColumnType.INTEGER, ColumnType.WEIGHTS);

    FigureDeclaration read(Attributes attributes, List<Column> columns) throws BadDeclaration {
        FigureKind kind = FigureKind.named(Declarations.identifier(attributes, "kind"));
        Optional<FigureKindDescriptor> known = Optional.ofNullable(kinds.get(kind));
        List<String> shown = shown(attributes, columns, known);
        Optional<String> y = column(attributes, FigureColumn.Y, columns, known, Declarations.NUMBERS);
        Optional<String> by = column(attributes, FigureColumn.BY, columns, known, Declarations.TEXTS);
        AxisScale xScale = scale(attributes, FigureColumn.X, known);
        AxisScale yScale = scale(attributes, FigureColumn.Y, known);
        double from = begin(attributes, "from", xScale);
        double to = end(attributes, "from", from, "to");
        double low = begin(attributes, "low", yScale);
        double high = end(attributes, "low", low, "high");
        Optional<FigureColumn> binned = known.flatMap(FigureKindDescriptor::edges);
        boolean positive = xScale == AxisScale.LOGARITHMIC && binned.equals(Optional.of(FigureColumn.X))
                || yScale == AxisScale.LOGARITHMIC && binned.equals(Optional.of(FigureColumn.Y));
        return new FigureDeclaration(Declarations.identifier(attributes, "id"), attributes.required("title"), kind,
                shown, y, group(attributes, columns, known), by, edges(attributes, positive, xScale, from, to), from,
                to,
                low, high, xScale, yScale, attributes.optional("source", ""));
    }

    private static List<String> shown(Attributes attributes, List<Column> columns,
            Optional<FigureKindDescriptor> kind) throws BadDeclaration {
        Set<ColumnType> types = kind.map(known -> known.is(Trait.WEIGHTS) ? WEIGHTS : Declarations.NUMBERS).orElse(ANY);
        List<String> shown = new ArrayList<>();
        for (String x : attributes.requiredList("x")) {
            shown.add(Declarations.reference(attributes, "x", x, columns, types));
        }
        if (shown.size() > 1 && kind.isPresent() && !kind.get().is(Trait.SEVERAL)) {
            throw Attributes.bad("x", String.join(", ", shown), "one column");
        }
        return shown;
    }

    /** What a kind that is installed does not need, it does not take. */
    private static Optional<String> column(Attributes attributes, FigureColumn of, List<Column> columns,
            Optional<FigureKindDescriptor> kind, Set<ColumnType> types) throws BadDeclaration {
        String name = Spelling.of(of);
        String asked = attributes.optional(name, "");
        if (kind.isPresent() ? !kind.get().needs(of) : asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Declarations.reference(attributes, name, attributes.required(name), columns, types));
    }

    private static Optional<String> group(Attributes attributes, List<Column> columns,
            Optional<FigureKindDescriptor> kind) throws BadDeclaration {
        return kind.isPresent() && kind.get().needs(FigureColumn.GROUP)
                ? column(attributes, FigureColumn.GROUP, columns, kind, Declarations.TEXTS)
                : Declarations.optionalReference(attributes, "group", columns);
    }

    private static AxisScale scale(Attributes attributes, FigureColumn axis, Optional<FigureKindDescriptor> kind)
            throws BadDeclaration {
        String name = Spelling.of(axis) + "Scale";
        AxisScale scale = attributes.optionalConstant(name, AxisScale.class).orElse(AxisScale.LINEAR);
        if (scale == AxisScale.LOGARITHMIC && kind.isPresent() && !kind.get().logarithmic().contains(axis)) {
            throw Attributes.bad(name, Spelling.of(scale),
                    "linear: " + kind.get().kind().name() + " has no such axis");
        }
        return scale;
    }

    private static double begin(Attributes attributes, String name, AxisScale scale) throws BadDeclaration {
        double begin = attributes.number(name, 0);
        if (scale == AxisScale.LOGARITHMIC && begin <= 0) {
            throw new BadDeclaration(name, "is " + begin + ", expected more than 0 for a logarithmic axis");
        }
        return begin;
    }

    private static double end(Attributes attributes, String beginName, double begin, String name)
            throws BadDeclaration {
        double end = attributes.number(name, 1);
        if (begin >= end) {
            throw new BadDeclaration(name, "is " + end + ", expected more than " + beginName + ", which is " + begin);
        }
        return end;
    }

    private static List<Double> edges(Attributes attributes, boolean positive, AxisScale scale, double from, double to)
            throws BadDeclaration {
        List<Double> edges = attributes.numbers("edges");
        if (edges.isEmpty()) {
            return equalBins(attributes, scale, from, to);
        }
        if (!ascending(edges)) {
            throw new BadDeclaration("edges", "is " + edges + ", expected at least two ascending numbers");
        }
        if (positive && edges.get(0) <= 0) {
            throw new BadDeclaration("edges", "is " + edges + ", expected numbers above 0 for a logarithmic axis");
        }
        return edges;
    }

    private static List<Double> equalBins(Attributes attributes, AxisScale scale, double from, double to)
            throws BadDeclaration {
        double bins = attributes.number("bins", DEFAULT_BINS);
        if (bins < 1 || bins > MOST_BINS || bins != Math.rint(bins)) {
            throw Attributes.bad("bins", attributes.optional("bins", ""), "an integer from 1 to " + MOST_BINS);
        }
        List<Double> edges = IntStream.rangeClosed(0, (int) bins).mapToObj(i -> switch (scale) {
        case LINEAR -> from + (to - from) * i / bins;
        case LOGARITHMIC -> i == 0 ? from : i == bins ? to : from * Math.pow(to / from, i / bins);
        }).toList();
        if (!ascending(edges)) {
            throw new BadDeclaration("to", "is " + to + ", too close to or too far from " + from + " for bins between");
        }
        return edges;
    }

    private static boolean ascending(List<Double> edges) {
        return edges.size() > 1 && IntStream.range(1, edges.size()).allMatch(i -> edges.get(i - 1) < edges.get(i));
    }
}
