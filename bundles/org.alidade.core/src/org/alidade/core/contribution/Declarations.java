package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.alidade.core.cell.ReportParagraph;
import org.alidade.core.data.Task;
import org.alidade.core.figure.FigureColumn;
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
    static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.NUMBER, ColumnType.INTEGER);
    static final Set<ColumnType> TEXTS = EnumSet.of(ColumnType.TEXT);

    private Declarations() {
    }

    static Descriptor read(ContributionKind kind, IConfigurationElement element, String bundleVersion,
            Map<FigureKind, FigureKindDescriptor> figures) throws BadDeclaration {
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
        case PROBE -> probe(contribution, attributes, new FigureDeclarations(figures));
        case FIGURE -> figureKind(contribution, attributes);
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

    private static ProbeDescriptor probe(Contribution contribution, Attributes attributes,
            FigureDeclarations figures) throws BadDeclaration {
        List<Column> columns = each(attributes, "column", Declarations::column, Column::id);
        if (columns.isEmpty()) {
            throw new BadDeclaration("", "declares no column, expected at least one");
        }
        return new ProbeDescriptor(contribution, attributes.constants("needs", Capability.class),
                attributes.constant("cost", ProbeDescriptor.Cost.class), columns,
                each(attributes, "figure", figure -> figures.read(figure, columns), FigureDeclaration::id),
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

    private static FigureKindDescriptor figureKind(Contribution contribution, Attributes attributes)
            throws BadDeclaration {
        return new FigureKindDescriptor(contribution, attributes.constants("needs", FigureColumn.class),
                attributes.constants("logarithmic", FigureColumn.class),
                attributes.optionalConstant("edges", FigureColumn.class),
                attributes.constants("traits", FigureKindDescriptor.Trait.class));
    }

    private static SummaryDeclaration summary(Attributes attributes, List<Column> columns) throws BadDeclaration {
        List<String> summarised = attributes.requiredList("columns");
        for (String column : summarised) {
            reference(attributes, "columns", column, columns, NUMBERS);
        }
        return new SummaryDeclaration(summarised, optionalReference(attributes, "by", columns));
    }

    static Optional<String> optionalReference(Attributes attributes, String name, List<Column> columns)
            throws BadDeclaration {
        String column = attributes.optional(name, "");
        return column.isEmpty() ? Optional.empty()
                : Optional.of(reference(attributes, name, column, columns, TEXTS));
    }

    static String reference(Attributes attributes, String name, String column, List<Column> columns,
            Set<ColumnType> types) throws BadDeclaration {
        List<String> fitting = columns.stream().filter(c -> types.contains(c.type())).map(Column::id).toList();
        if (!fitting.contains(column)) {
            String type = types.equals(NUMBERS) ? "numeric" : types.equals(TEXTS) ? "text" : Spelling.of(types);
            throw Attributes.bad(name, column, "a declared " + type + " column, one of " + fitting);
        }
        return column;
    }

    static String identifier(Attributes attributes, String name) throws BadDeclaration {
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
