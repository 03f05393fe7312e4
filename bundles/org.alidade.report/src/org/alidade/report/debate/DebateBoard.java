package org.alidade.report.debate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.Results;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredQuantity;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.measured.MeasuredResults.Unreadable;
import org.alidade.report.statistics.EffectSize;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Every claim, decided for every configuration of which its quantity was measured.
 *
 * <p>A claim is supported if the whole {@value org.alidade.report.statistics.Interval#LEVEL} interval of its quantity
 * lies on its side of the threshold, not supported if it lies on the other, and otherwise undecided. With one seed it is
 * always undecided: the interval then says nothing of other seeds.
 *
 * @param verdicts   by data set, then claim, then configuration
 * @param remarks    data sets on which attention was not shown to be needed
 * @param unreadable cells that could not be read, and are missing here
 */
public record DebateBoard(List<ClaimVerdict> verdicts, List<GateRemark> remarks, List<Unreadable> unreadable) {

    public DebateBoard {
        verdicts = List.copyOf(verdicts);
        remarks = List.copyOf(remarks);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Decides all claims; tables are read, and dropped, data set by data set.
     *
     * @param monitor cancels between tables
     * @throws IOException if the records can't be read; a damaged table is told in {@link #unreadable}
     */
    public static DebateBoard of(Results results, IProgressMonitor monitor) throws IOException {
        MeasuredResults measured = new MeasuredResults(results, Claims.terms(), monitor);
        List<ClaimVerdict> verdicts = new ArrayList<>();
        List<GateRemark> remarks = new ArrayList<>();
        for (Configuration.Data data : measured.data()) {
            verdicts.addAll(verdicts(measured, data));
            Gate.remark(measured, data).ifPresent(remarks::add);
            measured.forget();
        }
        return new DebateBoard(verdicts, remarks, measured.unreadable());
    }

    /** All claims for one data set. The claims' terms must be among those that the results were told to expect. */
    public static List<ClaimVerdict> verdicts(MeasuredResults measured, Configuration.Data data) {
        List<ClaimVerdict> verdicts = new ArrayList<>();
        List<Configuration> configurations = measured.configurations().stream()
                .filter(one -> one.data().equals(data) && !one.attention().id().equals(Claims.UNIFORM)).toList();
        for (Claim claim : Claims.all()) {
            configurations.forEach(one -> verdicts.addAll(decide(measured, claim, one, configurations)));
        }
        return verdicts;
    }

    /** What is to be said of all verdicts together. */
    public String note() {
        return String.format(Locale.ROOT, "Verdicts: %,d, each by an interval of %.0f %% and none corrected for their "
                + "number: of claims whose quantity lies exactly at the threshold, one in twenty is decided.",
                verdicts.size(), 100 * Interval.LEVEL);
    }

    private static List<ClaimVerdict> decide(MeasuredResults measured, Claim claim, Configuration configuration,
            List<Configuration> configurations) {
        List<ClaimVerdict> verdicts = new ArrayList<>();
        for (MeasuredQuantity quantity : measured.measured(configuration, claim.quantity())) {
            if (claim.scope() == Claim.Scope.EACH) {
                verdict(claim, quantity, Optional.empty(), quantity.samples()).ifPresent(verdicts::add);
            } else if (!Claims.WITHOUT_CONTEXT.contains(configuration.encoder().id())) {
                configurations.stream().filter(other -> isWithoutContext(other, configuration))
                        .flatMap(other -> measured.measured(other, claim.quantity()).stream())
                        .filter(other -> other.probes().equals(quantity.probes()))
                        .forEach(other -> verdict(claim, quantity, Optional.of(other.configuration().encoder()),
                                other.samples().less(quantity.samples())).ifPresent(verdicts::add));
            }
        }
        return verdicts;
    }

    private static boolean isWithoutContext(Configuration other, Configuration configuration) {
        return Claims.WITHOUT_CONTEXT.contains(other.encoder().id()) && other.model().equals(configuration.model())
                && other.attention().equals(configuration.attention())
                && other.teacher().equals(configuration.teacher());
    }

    private static Optional<ClaimVerdict> verdict(Claim claim, MeasuredQuantity quantity, Optional<Choice> against,
            SeedSamples samples) {
        Optional<SeedStatistics> effect = against.isEmpty() ? quantity.statistics(claim.statistic())
                : SeedStatistics.of(samples, claim.statistic());
        double[] distances = Arrays.stream(samples.overSeeds()).map(value -> value - claim.threshold()).toArray();
        return effect.map(found -> new ClaimVerdict(claim, quantity.configuration(), against, quantity.probes(),
                decide(claim, found), found, EffectSize.cohensDz(distances), samples.cells()));
    }

    private static Verdict decide(Claim claim, SeedStatistics effect) {
        return effect.seeds() == 1 ? Verdict.UNDECIDED
                : effect.interval().map(claim::decide).orElse(Verdict.UNDECIDED);
    }
}
