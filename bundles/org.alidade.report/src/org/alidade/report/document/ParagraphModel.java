package org.alidade.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.alidade.report.document.Measurement.Summarised;
import org.alidade.report.measured.Configuration;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;

/** The names that a report paragraph may use, as the schema of probes documents them. */
final class ParagraphModel {

    /** Nested lists over groups end here. */
    private static final int MOST_CALLS = 10_000;

    private final Measurement measurement;
    private int calls;

    private ParagraphModel(Measurement measurement) {
        this.measurement = measurement;
    }

    static Map<String, Object> of(Measured measured, Measurement measurement, Names names) {
        return new ParagraphModel(measurement).names(measured, names);
    }

    private Map<String, Object> names(Measured measured, Names names) {
        Configuration configuration = measured.configuration();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("probe", measured.probe().name());
        model.put("data", names.data(configuration.data()));
        model.put("model", names.of(configuration.model()));
        model.put("encoder", names.of(configuration.encoder()));
        model.put("attention", names.of(configuration.attention()));
        model.put("configuration", names.configuration(configuration));
        model.put("seeds", measurement.seeds().size());
        model.put("rows", measurement.rows());
        model.put("groups", measurement.summarised().stream().flatMap(one -> one.group().stream()).distinct().limit(50)
                .toList());
        shown(model, "mean", Measurement.Line::mean);
        shown(model, "sd", Measurement.Line::sd);
        shown(model, "median", Measurement.Line::median);
        ends(model, "low", Estimate::low);
        ends(model, "high", Estimate::high);
        numbers(model);
        return model;
    }

    private void shown(Map<String, Object> model, String name, Function<Measurement.Line, Optional<Estimate>> number) {
        model.put(name, method(name, (line, column) -> Digits.number(Estimate.mean(number.apply(line)))));
    }

    private void ends(Map<String, Object> model, String name, Function<Estimate, java.util.OptionalDouble> end) {
        model.put(name, method(name, (line, column) -> Digits
                .number(line.mean().map(mean -> end.apply(mean).orElse(Double.NaN)).orElse(Double.NaN))));
    }

    private void numbers(Map<String, Object> model) {
        model.put("value", method("value", (line, column) -> {
            double value = Estimate.mean(line.mean());
            return Double.isNaN(value) ? null : value;
        }));
        model.put("count", method("count", (line, column) -> line.count()));
        model.put("missing", method("missing", (line, column) -> line.missing()));
        model.put("has", (TemplateMethodModelEx) arguments -> find(arguments)
                .map(line -> line.mean().isPresent()).orElse(false));
    }

    private TemplateMethodModelEx method(String name, BiFunction<Measurement.Line, String, Object> value) {
        return arguments -> {
            Measurement.Line line = find(arguments).orElseThrow(() -> new TemplateModelException(name + "("
                    + String.join(", ", texts(arguments)) + ") is not summarised; columns that are: "
                    + measurement.summarised().stream().map(Summarised::column).distinct().toList()));
            return value.apply(line, line.summarised().column());
        };
    }

    private Optional<Measurement.Line> find(List<?> arguments) throws TemplateModelException {
        calls++;
        if (calls > MOST_CALLS) {
            throw new TemplateModelException("it asks for more than " + MOST_CALLS + " numbers");
        }
        List<String> texts = texts(arguments);
        if (texts.isEmpty() || texts.size() > 2) {
            throw new TemplateModelException("expected a column and perhaps a group, found " + texts);
        }
        Summarised wanted = new Summarised(texts.get(0), texts.size() == 2 ? Optional.of(texts.get(1))
                : Optional.empty());
        return measurement.summarised().contains(wanted) ? Optional.of(measurement.line(wanted)) : Optional.empty();
    }

    private static List<String> texts(List<?> arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            try {
                texts.add(argument instanceof TemplateScalarModel text ? text.getAsString() : "?");
            } catch (TemplateModelException e) {
                texts.add("?");
            }
        }
        return texts;
    }
}
