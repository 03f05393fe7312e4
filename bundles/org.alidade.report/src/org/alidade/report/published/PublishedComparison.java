package org.alidade.report.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.report.measured.Configuration;
import org.alidade.report.measured.MeasuredQuantity;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.SeedStatistics;

/**
 * A published number beside ours.
 *
 * <p>What was published comes from one training, so it is judged as one more seed: it is within if it lies where one
 * further seed of ours would fall in 95 % of cases ({@link SeedStatistics#furtherSeed}). The interval of our mean would
 * be the wrong measure, because single seeds lie outside it more often than not when there are many. Few seeds make the
 * interval wide, so "within" says little then; its ends are always shown. One seed is not judged.
 *
 * @param row           the published number
 * @param cls           label of the class; empty for all instances
 * @param configuration ours
 * @param probes        the probe with its settings; none for a measure of trainings
 * @param ours          our number over seeds
 * @param expected      where one further seed of ours would fall; empty for one seed
 * @param cells         keys of the cells that it comes from
 */
public record PublishedComparison(PublishedRow row, Optional<String> cls, Configuration configuration,
        List<Choice> probes, SeedStatistics ours, Optional<Interval> expected, List<String> cells) {

    PublishedComparison(PublishedRow row, Optional<String> cls, MeasuredQuantity quantity, SeedStatistics ours,
            Optional<Interval> expected) {
        this(row, cls, quantity.configuration(), quantity.probes(), ours, expected, quantity.samples().cells());
    }

    /** The criterion in a sentence, for captions. */
    public static final String CRITERION = "Within: the published number, which comes from one training, lies where one "
            + "further seed of ours would fall in 95 % of cases (prediction interval of Student's t over seeds). Data "
            + "set, model, encoder and attention are of the same kind; settings such as word vectors may differ and "
            + "stand with the cells.";

    /** How a number compares. */
    public enum Outcome {
        WITHIN("within"), OUTSIDE("outside"),
        /** There is one seed of ours: its neighbours are not known. */
        NOT_JUDGED("not judged, one seed");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    public PublishedComparison {
        probes = List.copyOf(probes);
        cells = List.copyOf(cells);
    }

    /** Ours less theirs. */
    public double difference() {
        return ours.mean() - row.value();
    }

    /** How the number compares. */
    public Outcome outcome() {
        return expected.map(interval -> interval.contains(row.value()) ? Outcome.WITHIN : Outcome.OUTSIDE)
                .orElse(Outcome.NOT_JUDGED);
    }

    /** The measure with the class. */
    public String measureText() {
        return row.measure().name() + cls.map(label -> ", predicted " + label).orElse("");
    }

    /** Outcome, with the interval that it was judged by. */
    public String outcomeText() {
        return outcome().text() + expected.map(interval -> String.format(Locale.ROOT, " [%.3f, %.3f], %d seeds",
                interval.lower(), interval.upper(), ours.seeds())).orElse("");
    }

    /** All in one line. */
    public String text() {
        return String.format(Locale.ROOT, "%s, %s: ours %.3f, theirs %.3f (%s), difference %+.3f, %s",
                configuration.label(), measureText(), ours.mean(), row.value(), row.sourceText(), difference(),
                outcomeText());
    }
}
