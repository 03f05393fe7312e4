package org.alidade.report.debate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.Results;
import org.alidade.report.debate.GateRemark.Line;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredQuantity;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Is attention needed at all on a data set? If the same model with uniform attention does as well, the data set cannot
 * tell whether attention explains (Wiegreffe and Pinter 2019, section 3.2), and all that is shown of it has to say so.
 *
 * <p>Attention passes where the whole interval of accuracy with trained less accuracy with uniform attention is above 0.
 * The accuracies are those of the probe Uniform baseline (on the same instances); where it did not run, those of
 * trainings with uniform attention beside the others.
 */
public final class Gate {

    private Gate() {
    }

    /**
     * The data sets on which attention was not shown to be needed.
     *
     * @throws IOException if the records can't be read
     */
    public static List<GateRemark> remarks(Results results, IProgressMonitor monitor) throws IOException {
        MeasuredResults measured = new MeasuredResults(results, Claims.TRAINED_LESS_UNIFORM.terms(), monitor);
        List<GateRemark> remarks = new ArrayList<>();
        for (Configuration.Data data : measured.data()) {
            remark(measured, data).ifPresent(remarks::add);
            measured.forget();
        }
        return List.copyOf(remarks);
    }

    /**
     * The remark on one data set; empty if attention passes, or nothing is known. The claims' terms must be among those
     * that the results were told to expect.
     */
    public static Optional<GateRemark> remark(MeasuredResults measured, Configuration.Data data) {
        List<Line> lines = new ArrayList<>();
        measured.configurations().stream()
                .filter(one -> one.data().equals(data) && !one.attention().id().equals(Claims.UNIFORM))
                .forEach(one -> lines.addAll(lines(measured, one)));
        List<Line> open = lines.stream().filter(line -> !line.isPassed()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new GateRemark(data, open, lines.size()));
    }

    private static List<Line> lines(MeasuredResults measured, Configuration configuration) {
        List<Line> lines = new ArrayList<>();
        for (MeasuredQuantity quantity : measured.measured(configuration, Claims.TRAINED_LESS_UNIFORM)) {
            Optional<SeedStatistics> uniform = measured.statistics(configuration, quantity.probes(),
                    Claims.TRAINED_LESS_UNIFORM.less().orElseThrow());
            quantity.statistics(Statistic.MEAN).ifPresent(difference -> lines.add(new Line(configuration,
                    uniform.map(SeedStatistics::mean).orElse(Double.NaN), difference, quantity.samples().cells())));
        }
        return lines.isEmpty() ? trainings(measured, configuration) : lines;
    }

    private static List<Line> trainings(MeasuredResults measured, Configuration configuration) {
        Optional<SeedSamples> trained = measured.quality(configuration, "accuracy");
        Optional<SeedSamples> uniform = measured.configurations().stream()
                .filter(other -> other.attention().id().equals(Claims.UNIFORM)
                        && configuration.with(other.attention()).equals(other))
                .findFirst().flatMap(other -> measured.quality(other, "accuracy"));
        if (trained.isEmpty() || uniform.isEmpty()) {
            return List.of();
        }
        SeedSamples difference = trained.get().less(uniform.get());
        return SeedStatistics.of(difference.estimates(Statistic.MEAN)).stream().map(found -> new Line(configuration,
                Statistic.MEAN.of(uniform.get().estimates(Statistic.MEAN)), found, difference.cells())).toList();
    }
}
