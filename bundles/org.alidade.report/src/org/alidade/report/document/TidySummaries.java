package org.alidade.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.report.document.Measurement.Line;

/** The summaries of a measurement over seeds, in full precision. */
final class TidySummaries {

    private static final List<String> COLUMNS = TidyCells.join(
            List.of("probe", "probe_id", "probe_settings", "probe_version"), TidyCells.CONFIGURATION,
            List.of("column", "unit", "group", "seeds", "n", "missing", "mean", "mean_sd_over_seeds", "mean_low",
                    "mean_high", "interval", "sd", "lower_quartile", "median", "upper_quartile", "cells"));

    private TidySummaries() {
    }

    static Records of(Measured measured, Measurement measurement) {
        List<String> about = TidyCells.join(TidyCells.choice(measured.probe()), List.of(measured.probe().version()),
                TidyCells.configuration(measured.configuration()));
        List<List<String>> lines = new ArrayList<>();
        measurement.summarised().forEach(one -> lines.add(TidyCells.join(about,
                line(measurement, measurement.line(one)))));
        return new Records("summaries", COLUMNS, lines);
    }

    private static List<String> line(Measurement measurement, Line line) {
        String column = line.summarised().column();
        String unit = measurement.columns().stream().filter(one -> one.id().equals(column)).findFirst()
                .map(one -> one.unit()).orElse("");
        return List.of(column, unit, line.summarised().group().orElse(""), String.valueOf(line.seeds()),
                String.valueOf(line.count()), String.valueOf(line.missing()), mean(line.mean()),
                line.mean().map(mean -> Records.number(mean.sd())).orElse(""),
                line.mean().map(mean -> Records.number(mean.low().orElse(Double.NaN))).orElse(""),
                line.mean().map(mean -> Records.number(mean.high().orElse(Double.NaN))).orElse(""),
                line.mean().map(Estimate::method).orElse(""), mean(line.sd()),
                mean(line.lower()), mean(line.median()), mean(line.upper()), String.join(" ", measurement.keys()));
    }

    private static String mean(Optional<Estimate> estimate) {
        return Records.number(Estimate.mean(estimate));
    }
}
