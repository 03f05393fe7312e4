package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.alidade.core.cell.ReportParagraph;
import org.alidade.core.data.Task;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryDeclaration;
import org.eclipse.core.runtime.IConfigurationElement;

/** Reads one element of an extension point into a descriptor. Attributes only: no contributed class is loaded. */
final class Declarations {

    private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9_.-]*";
    private static final String VERSION = "\\d+\\.\\d+\\.\\d+";
    private static final int DEFAULT_BINS = 30;
    private static final int MOST_BINS = 1000;
    private static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.NUMBER, ColumnType.INTEGER);
    private static final Set<ColumnType> TEXTS = EnumSet.of(ColumnType.TEXT);
    private static final Set<ColumnType> WEIGHTS = EnumSet.of(ColumnType.WEIGHTS);

    private Declarations() {
    }

    static Descriptor read(ContributionKind kind, IConfigurationElement element, String bundleVersion)
            throws BadDeclaration {
        Attributes attributes = new Attributes(element);
        Contribution contribution = contribution(kind, element, attributes, bundleVersion);
        return switch (kind) {
        case DATASET -> new DatasetDescriptor(contribution, attributes.constant("task", Task.class),
                attributes.optional("licence", ""));
        case MODEL -> new ModelDescriptor(contribution, required(attributes, "tasks", Task.class),
                attributes.constants("offers", Capability.class),
                attributes.optionalConstant("attendsTo", AttentionUnit.class).orElse(AttentionUnit.TOKEN),
                attributes.flag("taught"));
        case ATTENTION -> new AttentionDescriptor(contribution);
        case ENCODER -> new EncoderDescriptor(contribution,
                attributes.constant("context", EncoderDescriptor.Context.class));
        case PROBE -> probe(contribution, attributes);
        };
    }

    private static Contribution contribution(ContributionKind kind, IConfigurationElement element,
            Attributes attributes, String bundleVersion) throws BadDeclaration {
        attributes.required("class");
        return new Contribution(kind, identifier(attributes, "id"),
                attributes.matching("version", VERSION, "a version such as 1.0.0"), attributes.required("name"),
                attributes.required("description"), attributes.optional("reference", ""),
                element.getContributor().getName(), bundleVersion,
                each(attributes, "setting", setting -> setting(kind, setting), SettingDeclaration::key),
                () -> element.createExecutableExtension("class"));
    }

    private static SettingDeclaration setting(ContributionKind kind, Attributes attributes) throws BadDeclaration {
        SettingType type = attributes.constant("type", SettingType.class);
        if (type == SettingType.PATH && kind == ContributionKind.PROBE) {
            throw Attributes.bad("type", "path", "another: a probe reads nothing but models and their corpus");
        }
        List<String> choices = attributes.list("choices");
        if (type == SettingType.CHOICE && choices.isEmpty()) {
            throw new BadDeclaration("choices", "is missing, expected the acceptable words, separated by commas");
        }
        if (type == SettingType.CONTRIBUTION) {
            required(attributes, "choices", ContributionKind.class);
        }
        double minimum = attributes.number("minimum", Double.NEGATIVE_INFINITY);
        double maximum = attributes.number("maximum", Double.POSITIVE_INFINITY);
        requireOrder(minimum, maximum);
        SettingDeclaration setting = new SettingDeclaration(identifier(attributes, "key"), attributes.required("label"),
                type, attributes.optional("default", ""), minimum, maximum, choices, attributes.optional("help", ""));
        Optional<String> problem = setting.problemWith(setting.defaultValue());
        if (problem.isPresent()) {
            throw new BadDeclaration("default", problem.get());
        }
        return setting;
    }

    private static ProbeDescriptor probe(Contribution contribution, Attributes attributes) throws BadDeclaration {
        List<Column> columns = each(attributes, "column", Declarations::column, Column::id);
        if (columns.isEmpty()) {
            throw new BadDeclaration("", "declares no column, expected at least one");
        }
        return new ProbeDescriptor(contribution, attributes.constants("needs", Capability.class),
                attributes.constant("cost", ProbeDescriptor.Cost.class), columns,
                each(attributes, "figure", figure -> figure(figure, columns), FigureDeclaration::id),
                each(attributes, "summary", summary -> summary(summary, columns), Object::toString),
                paragraph(contribution, attributes));
    }

    private static Optional<ReportParagraph> paragraph(Contribution contribution, Attributes attributes)
            throws BadDeclaration {
        List<IConfigurationElement> declared = attributes.children("report");
        if (declared.size() > 1) {
            throw new BadDeclaration("report element", "is declared twice");
        }
        return declared.isEmpty() ? Optional.empty()
                : Optional.of(paragraph(contribution, String.valueOf(declared.get(0).getValue()).strip()));
    }

    private static ReportParagraph paragraph(Contribution contribution, String template) throws BadDeclaration {
        try {
            return new ReportParagraph(template.equals("null") ? "" : template, contribution.blame());
        } catch (IllegalArgumentException e) {
            throw new BadDeclaration("report element", "is no paragraph: " + e.getMessage());
        }
    }

    private static Column column(Attributes attributes) throws BadDeclaration {
        double minimum = attributes.number("minimum", Double.NEGATIVE_INFINITY);
        double maximum = attributes.number("maximum", Double.POSITIVE_INFINITY);
        requireOrder(minimum, maximum);
        return new Column(identifier(attributes, "id"), attributes.required("label"),
                attributes.constant("type", ColumnType.class),
                attributes.optional("unit", ""), minimum, maximum,
                attributes.optionalConstant("direction", Direction.class).orElse(Direction.NEUTRAL),
                attributes.required("description"));
    }

    private static FigureDeclaration figure(Attributes attributes, List<Column> columns) throws BadDeclaration {
        FigureKind kind = attributes.constant("kind", FigureKind.class);
        List<String> shown = new ArrayList<>();
        for (String x : attributes.requiredList("x")) {
            shown.add(reference(attributes, "x", x, columns, kind == FigureKind.EXAMPLES ? WEIGHTS : NUMBERS));
        }
        if (shown.size() > 1 && !kind.takesSeveral()) {
            throw Attributes.bad("x", String.join(", ", shown), "one column");
        }
        Optional<String> y = kind.needsY()
                ? Optional.of(reference(attributes, "y", attributes.required("y"), columns, NUMBERS))
                : Optional.empty();
        Optional<String> by = kind.needsBy()
                ? Optional.of(reference(attributes, "by", attributes.required("by"), columns, TEXTS))
                : Optional.empty();
        AxisScale xScale = scale(attributes, "xScale", kind, kind.scalesX());
        AxisScale yScale = scale(attributes, "yScale", kind, kind.scalesY());
        double from = begin(attributes, "from", xScale);
        double to = end(attributes, "from", from, "to");
        double low = begin(attributes, "low", yScale);
        return new FigureDeclaration(identifier(attributes, "id"), attributes.required("title"), kind, shown, y,
                group(attributes, kind, columns), by, edges(attributes, kind, xScale, from, to), from, to, low,
                end(attributes, "low", low, "high"), xScale, yScale, attributes.optional("source", ""));
    }

    private static Optional<String> group(Attributes attributes, FigureKind kind, List<Column> columns)
            throws BadDeclaration {
        return kind.needsGroup()
                ? Optional.of(reference(attributes, "group", attributes.required("group"), columns, TEXTS))
                : optionalReference(attributes, "group", columns);
    }

    private static AxisScale scale(Attributes attributes, String name, FigureKind kind, boolean scales)
            throws BadDeclaration {
        AxisScale scale = attributes.optionalConstant(name, AxisScale.class).orElse(AxisScale.LINEAR);
        if (scale == AxisScale.LOGARITHMIC && !scales) {
            throw Attributes.bad(name, Spelling.of(scale), "linear: " + Spelling.of(kind) + " has no such axis");
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

    private static List<Double> edges(Attributes attributes, FigureKind kind, AxisScale scale, double from, double to)
            throws BadDeclaration {
        List<Double> edges = attributes.numbers("edges");
        if (edges.isEmpty()) {
            return equalBins(attributes, scale, from, to);
        }
        if (!ascending(edges)) {
            throw new BadDeclaration("edges", "is " + edges + ", expected at least two ascending numbers");
        }
        if (kind == FigureKind.HISTOGRAM && scale == AxisScale.LOGARITHMIC && edges.get(0) <= 0) {
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

    private static SummaryDeclaration summary(Attributes attributes, List<Column> columns) throws BadDeclaration {
        List<String> summarised = attributes.requiredList("columns");
        for (String column : summarised) {
            reference(attributes, "columns", column, columns, NUMBERS);
        }
        return new SummaryDeclaration(summarised, optionalReference(attributes, "by", columns));
    }

    private static Optional<String> optionalReference(Attributes attributes, String name, List<Column> columns)
            throws BadDeclaration {
        String column = attributes.optional(name, "");
        return column.isEmpty() ? Optional.empty()
                : Optional.of(reference(attributes, name, column, columns, TEXTS));
    }

    private static String reference(Attributes attributes, String name, String column, List<Column> columns,
            Set<ColumnType> types) throws BadDeclaration {
        List<String> fitting = columns.stream().filter(c -> types.contains(c.type())).map(Column::id).toList();
        if (!fitting.contains(column)) {
            String type = types.equals(NUMBERS) ? "numeric" : types.equals(TEXTS) ? "text" : "weights";
            throw Attributes.bad(name, column, "a declared " + type + " column, one of " + fitting);
        }
        return column;
    }

    private static String identifier(Attributes attributes, String name) throws BadDeclaration {
        return attributes.matching(name, IDENTIFIER, "a letter, then letters, digits, dots, dashes and underscores");
    }

    private static void requireOrder(double minimum, double maximum) throws BadDeclaration {
        if (minimum > maximum) {
            throw new BadDeclaration("minimum",
                    "is " + minimum + ", expected at most the maximum, which is " + maximum);
        }
    }

    private static <E extends Enum<E>> Set<E> required(Attributes attributes, String name, Class<E> type)
            throws BadDeclaration {
        attributes.requiredList(name);
        return attributes.constants(name, type);
    }

    private static <T> List<T> each(Attributes parent, String name, Reader<T> reader, Function<T, String> identity)
            throws BadDeclaration {
        List<T> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (IConfigurationElement child : parent.children(name)) {
            Attributes attributes = new Attributes(child);
            String key = attributes.optional("key", attributes.optional("id", ""));
            String place = key.isEmpty() ? name : name + " '" + key + "'";
            try {
                T item = reader.read(attributes);
                if (!keys.add(identity.apply(item))) {
                    throw new BadDeclaration("", "is declared twice");
                }
                read.add(item);
            } catch (BadDeclaration e) {
                throw e.within(place);
            }
        }
        return read;
    }

    /** Reads one nested element. */
    private interface Reader<T> {

        T read(Attributes attributes) throws BadDeclaration;
    }
}
