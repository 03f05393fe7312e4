package org.alidade.report.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.alidade.report.measured.Condition;
import org.alidade.report.measured.Term;
import org.alidade.report.published.PublishedRow.Setting;
import org.alidade.report.published.PublishedRow.Verification;
import org.alidade.report.statistics.Statistic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** All published numbers that have a like in results. Numbers that are missing in the tables are left out. */
public final class PublishedNumbers {

    private static final String PROBES = "org.alidade.probes.";
    private static final String JW = "Jain and Wallace 2019, ";
    private static final String OVERALL = "Overall";

    private final List<PublishedRow> rows = new ArrayList<>();

    private PublishedNumbers() {
    }

    /** All rows, by source. */
    public static List<PublishedRow> all() {
        PublishedNumbers numbers = new PublishedNumbers();
        numbers.quality();
        numbers.correlations();
        numbers.measures();
        numbers.differences();
        numbers.adversaries();
        numbers.permutations();
        numbers.uniform();
        numbers.guides();
        numbers.trainedAdversary();
        numbers.flips();
        return List.copyOf(numbers.rows);
    }

    private void quality() {
        Map<String, PublishedMeasure> measures = Map.of("accuracy", training("accuracy", "accuracy"), "f1_class0",
                training("F1 of class 0", "f1[0]"), "f1_class1", training("F1 of class 1", "f1[1]"), "f1_macro",
                training("macro F1", "macroF1"), "roc_auc", training("area under ROC", "rocAuc"), "pr_auc",
                training("average precision", "averagePrecision"));
        for (NamedCsvRecord row : CsvResource.read("jw_test_metrics")) {
            List.of("accuracy", "f1_class0", "f1_class1", "f1_macro", "roc_auc", "pr_auc").forEach(
                    column -> add(row, JW + "released results, test split", measures.get(column), column, ""));
        }
    }

    private void correlations() {
        for (NamedCsvRecord row : CsvResource.read("jw_correlations")) {
            boolean gradient = row.getField("metric").equals("tau_g");
            String probe = gradient ? "gradient" : "leaveoneout";
            String name = gradient ? "tau with gradient" : "tau with leave-one-out";
            String source = JW + "released results, as in table 2";
            add(row, source, probe(name, Term.of(PROBES + probe, "tau"), Statistic.MEAN), "mean", "std");
            add(row, source, probe(name + ", share of p <= 0.05", Term.of(PROBES + probe, "significant"),
                    Statistic.MEAN), "sig_fraction_p_le_0.05", "");
        }
    }

    private void measures() {
        Map<String, PublishedMeasure> measures = Map.of("ag",
                column("tau of leave-one-out and attention", "measures", "tauLooAttention"), "al",
                column("tau of attention and gradient", "measures", "tauAttentionGradient"), "gl",
                column("tau of leave-one-out and gradient", "measures", "tauLooGradient"));
        for (NamedCsvRecord row : CsvResource.read("jw_corr_between_measures")) {
            add(row, JW + "section 4.1, correlations between measures", measures.get(row.getField("key_in_file")),
                    "mean", "std");
        }
    }

    private void differences() {
        Map<String, PublishedMeasure> measures = Map.of("tau(LOO,grad)-tau(LOO,attn)",
                column("excess over leave-one-out and attention", "measures", "excessOverLooAttention"),
                "tau(LOO,grad)-tau(attn,grad)",
                column("excess over attention and gradient", "measures", "excessOverAttentionGradient"));
        for (NamedCsvRecord row : CsvResource.read("jw_corr_differences")) {
            add(row, JW + "section 4.1, differences of correlations", measures.get(row.getField("difference")), "mean",
                    "std");
        }
    }

    private void adversaries() {
        Term jsd = Term.of(PROBES + "adversarial", "epsMaxJsd05");
        for (NamedCsvRecord row : CsvResource.read("jw_emax_jsd_summary")) {
            String source = JW + "section 4.2.2, epsilon-max JSD (from the figure)";
            add(row, source, probe("mean epsilon-max JSD, epsilon 0.05", jsd, Statistic.MEAN), "mean_est", "");
            add(row, source, probe("median epsilon-max JSD, epsilon 0.05", jsd, Statistic.MEDIAN), "median_est", "");
        }
    }

    private void permutations() {
        for (NamedCsvRecord row : CsvResource.read("jw_permutation_quartiles")) {
            String bin = row.getField("max_attention_bin");
            String[] ends = bin.substring(1, bin.length() - 1).split(",");
            double end = Double.parseDouble(ends[1]);
            Condition within = new Condition.In("maxAttention", Double.parseDouble(ends[0]),
                    end == 1 ? Double.POSITIVE_INFINITY : end);
            Term term = Term.of(PROBES + "permutation", "medianDifference").and(within);
            add(row, JW + "section 4.2.1, permutation (from the figure)", probe(
                    "median difference, max attention " + bin, term, Statistic.MEDIAN), "q50_median_dy", "");
        }
    }

    private void uniform() {
        for (NamedCsvRecord row : CsvResource.read("wp_table2_uniform_UNVERIFIED")) {
            Setting setting = wiegreffe(row.getField("dataset"));
            unverified(row, "table 2", setting, model("uniformbaseline", "base", "f1", "F1, trained attention"),
                    row.getField("f1_attention_reproduced"));
            unverified(row, "table 2", setting, model("uniformbaseline", "uniform", "f1", "F1, uniform attention"),
                    row.getField("f1_uniform"));
        }
    }

    private void guides() {
        Map<String, String> models = Map.of("uniform", "uniform", "trained_mlp", "trained", "base_lstm", "base",
                "adversary", "adversary");
        Map<String, String> columns = Map.of("Diabetes", "diabetes_f1", "Anemia", "anemia_f1", "SST", "sst_f1", "IMDb",
                "imdb_f1");
        for (NamedCsvRecord row : CsvResource.read("wp_table3_guides_UNVERIFIED")) {
            String model = models.get(row.getField("guide_weights"));
            List.of("Diabetes", "Anemia", "SST", "IMDb").forEach(dataset -> unverified(row, "table 3",
                    wiegreffe(dataset), model("guides", model, "f1", "F1, guide " + model),
                    row.getField(columns.get(dataset))));
        }
    }

    /** Their distance of predictions may be half of ours: the released code sums half of |dp| of one output. */
    private void trainedAdversary() {
        for (NamedCsvRecord row : CsvResource.read("wp_table4_adversary_UNVERIFIED")) {
            Setting setting = wiegreffe(row.getField("dataset"));
            String lambda = "lambda " + new BigDecimal(row.getField("lambda")).stripTrailingZeros().toPlainString();
            unverified(row, "table 4", setting, model("trainedadversary", lambda, "f1", "F1, adversary of " + lambda),
                    row.getField("f1"));
            unverified(row, "table 4", setting, model("trainedadversary", lambda, "difference",
                    "distance of predictions (theirs may be half of ours), " + lambda), row.getField("tvd"));
            unverified(row, "table 4", setting,
                    model("trainedadversary", lambda, "divergence", "JSD of attention, " + lambda),
                    row.getField("jsd"));
        }
    }

    private void flips() {
        for (NamedCsvRecord row : CsvResource.read("ss_table_decision_flips_hanrnn_UNVERIFIED")) {
            Setting setting = new Setting(row.getField("dataset"), "han", "gru", "tanh");
            double both = percent(row, "both_flip_pct");
            flip(row, setting, "flipsHighest", "largest weight", both + percent(row, "only_i_star_flips_pct"));
            flip(row, setting, "flipsRandom", "random weight", both + percent(row, "only_r_flips_pct"));
        }
    }

    private void flip(NamedCsvRecord row, Setting setting, String column, String what, double share) {
        rows.add(new PublishedRow("Serrano and Smith 2019, decision flips of HANrnn", setting,
                column("share of decisions that flip without the " + what, "erasure", column), OptionalInt.empty(),
                share,
                OptionalDouble.empty(), Verification.UNVERIFIED, row.getField("provenance")));
    }

    private static double percent(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column)) / 100;
    }

    private static Setting wiegreffe(String dataset) {
        return new Setting(dataset, "flat", "lstm", "tanh");
    }

    private void unverified(NamedCsvRecord row, String table, Setting setting, PublishedMeasure measure, String value) {
        rows.add(new PublishedRow("Wiegreffe and Pinter 2019, " + table, setting, measure, OptionalInt.empty(),
                Double.parseDouble(value), OptionalDouble.empty(), Verification.UNVERIFIED,
                row.getField("provenance")));
    }

    /** A row of Jain and Wallace's; a number that the table lacks makes none. */
    private void add(NamedCsvRecord row, String source, PublishedMeasure measure, String column, String sd) {
        if (!row.getField(column).isEmpty()) {
            Setting setting = new Setting(row.getField("dataset"), "flat", row.getField("encoder"),
                    row.getField("attention"));
            rows.add(new PublishedRow(source, setting, measure, cls(row), Double.parseDouble(row.getField(column)),
                    sd.isEmpty() || row.getField(sd).isEmpty() ? OptionalDouble.empty()
                            : OptionalDouble.of(Double.parseDouble(row.getField(sd))),
                    Verification.VERIFIED, row.getField("provenance")));
        }
    }

    private static OptionalInt cls(NamedCsvRecord row) {
        String cls = row.findField("class").or(() -> row.findField("predicted_class")).orElse(OVERALL);
        return cls.equals(OVERALL) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cls));
    }

    private static PublishedMeasure training(String name, String key) {
        return new PublishedMeasure.OfTraining(name, key);
    }

    private static PublishedMeasure column(String name, String probe, String column) {
        return probe(name, Term.of(PROBES + probe, column), Statistic.MEAN);
    }

    private static PublishedMeasure model(String probe, String model, String column, String name) {
        return probe(name, Term.of(PROBES + probe, column).where("model", model), Statistic.MEAN);
    }

    private static PublishedMeasure probe(String name, Term term, Statistic statistic) {
        return new PublishedMeasure.OfProbe(name, term, statistic);
    }
}
