package org.alidade.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredQuantity;
import org.alidade.report.measured.MeasuredResults;
import org.alidade.report.measured.Quantity;
import org.alidade.report.measured.Term;
import org.alidade.report.statistics.Correction;
import org.alidade.report.statistics.Family;
import org.alidade.report.statistics.PairedComparison;
import org.alidade.report.statistics.PairedTest;

/**
 * All pairs of configurations of a data set that differ in model, encoder or attention alone, compared by the main
 * column of every probe: the first that it declares to say how faithful attention is. The family of a correction is all
 * tests of the results together, whatever the data set or probe.
 *
 * @param tests  in the order of data sets, probes and configurations
 * @param pairs  number of comparisons there are; if it is above {@value #MOST}, none is made
 * @param family all tests together; empty if there are none
 */
public record MatrixTests(List<MatrixTest> tests, int pairs, Optional<Family> family) {

    /** More comparisons than these tell a reader nothing, and take minutes. */
    public static final int MOST = 500;

    /** What tables of the tests have to say. */
    public static final String NOTE = "Configurations that differ in one thing, first less second, on the same instances: "
            + "mean difference with its interval over seeds and instances; p of Wilcoxon's signed-rank test over "
            + "instances, each the mean over seeds. That p speaks of these trained models and not of further seeds, the "
            + "interval of both.";

    public MatrixTests {
        tests = List.copyOf(tests);
    }

    /** What these tests have to say beside {@link #NOTE}: the family, or why there are none. */
    public String remark() {
        if (pairs > MOST) {
            return String.format(Locale.ROOT,
                    "There are %,d pairs of configurations and probes, more than %,d: none was "
                            + "tested. Report fewer cells to have tests.",
                    pairs, MOST);
        }
        return family.map(all -> String.format(Locale.ROOT, "Corrected for %s (%,d tests) by Holm and by Benjamini and "
                + "Hochberg.", all.name(), all.number())).orElse("No two configurations differ in one thing.");
    }

    /** Gathers the comparisons of data sets, one after the other, and corrects them together. */
    public static final class Builder {

        private final List<MatrixTest> tests = new ArrayList<>();
        private int pairs;

        /**
         * Compares the configurations of a data set.
         *
         * @param columns main columns, among the terms that the results were told to expect
         */
        public void add(MeasuredResults measured, Configuration.Data data, List<Term> columns) {
            List<Configuration> configurations = measured.configurations().stream()
                    .filter(one -> one.data().equals(data)).toList();
            for (Term column : columns) {
                List<MeasuredQuantity> quantities = configurations.stream()
                        .flatMap(one -> measured.measured(one, Quantity.of(column)).stream()).toList();
                for (int i = 0; i < quantities.size(); i++) {
                    for (int j = i + 1; j < quantities.size(); j++) {
                        add(measured, column, quantities.get(i), quantities.get(j));
                    }
                }
            }
        }

        private void add(MeasuredResults measured, Term column, MeasuredQuantity first, MeasuredQuantity second) {
            if (!first.probes().equals(second.probes())
                    || differences(first.configuration(), second.configuration()) != 1) {
                return;
            }
            pairs++;
            if (pairs <= MOST) {
                PairedComparison.of(first.configuration().label(), first.samples(), second.configuration().label(),
                        second.samples()).ifPresent(
                                comparison -> tests.add(new MatrixTest(first.probes().get(0),
                                        measured.column(column).orElseThrow(), first.configuration(),
                                        second.configuration(),
                                        comparison, comparison.wilcoxon().map(PairedTest::pValue).orElse(Double.NaN),
                                        Double.NaN, Double.NaN)));
            }
        }

        private static int differences(Configuration first, Configuration second) {
            return (first.model().equals(second.model()) ? 0 : 1) + (first.encoder().equals(second.encoder()) ? 0 : 1)
                    + (first.attention().equals(second.attention()) ? 0 : 1)
                    + (first.teacher().equals(second.teacher()) ? 0 : 2);
        }

        /** All tests, corrected for their number. */
        public MatrixTests build() {
            if (pairs > MOST) {
                return new MatrixTests(List.of(), pairs, Optional.empty());
            }
            double[] all = tests.stream().mapToDouble(MatrixTest::pValue).toArray();
            double[] holm = Correction.HOLM.adjust(all);
            double[] benjaminiHochberg = Correction.BENJAMINI_HOCHBERG.adjust(all);
            List<MatrixTest> adjusted = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                adjusted.add(tests.get(i).adjusted(holm[i], benjaminiHochberg[i]));
            }
            return new MatrixTests(adjusted, pairs, Correction.family("all pairs and probes of these results",
                    tests.stream().map(MatrixTest::pValue).toList()));
        }
    }
}
