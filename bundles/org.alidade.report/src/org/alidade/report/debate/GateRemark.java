package org.alidade.report.debate;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alidade.report.measured.Configuration;
import org.alidade.report.statistics.SeedStatistics;

/**
 * Attention was not shown to be needed on a data set: what every table and figure of that data set has to say.
 *
 * @param data  the data set
 * @param lines the configurations of which it was not shown, at least one
 * @param of    number of configurations of which it was measured
 */
public record GateRemark(Configuration.Data data, List<Line> lines, int of) {

    /** What a configuration has to do to pass. */
    public static final String CRITERION = "Attention passes where the whole 95 % interval of accuracy with trained less "
            + "accuracy with uniform attention is above 0.";

    public GateRemark {
        lines = List.copyOf(lines);
    }

    /**
     * A configuration.
     *
     * @param configuration which
     * @param uniform       accuracy with uniform attention, in [0, 1]
     * @param difference    accuracy with trained less that with uniform attention
     * @param cells         keys of the cells that it comes from
     */
    public record Line(Configuration configuration, double uniform, SeedStatistics difference, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Whether trained attention was shown to be better. */
        boolean isPassed() {
            return difference.seeds() > 1
                    && difference.interval().map(interval -> interval.isAbove(0)).orElse(false);
        }

        /** Accuracy with trained attention. */
        public double trained() {
            return uniform + difference.mean();
        }

        /** In one line, with numbers. */
        public String text() {
            return configuration.label() + ": " + numbers();
        }

        private String numbers() {
            String interval = difference.interval().map(found -> String.format(Locale.ROOT, " [%+.3f, %+.3f]",
                    found.lower(), found.upper())).orElse("");
            return String.format(Locale.ROOT, "accuracy %.3f with trained, %.3f with uniform attention, difference "
                    + "%+.3f%s, %s", trained(), uniform, difference.mean(), interval,
                    difference.seeds() == 1 ? "one seed" : difference.seeds() + " seeds");
        }
    }

    /** One sentence for what shows several configurations: the gain in accuracy, from the smallest to the largest. */
    public String shortText() {
        DoubleSummaryStatistics gains = lines.stream().mapToDouble(line -> line.difference().mean())
                .summaryStatistics();
        String range = lines.size() == 1 ? String.format(Locale.ROOT, "%+.3f", gains.getMin())
                : String.format(Locale.ROOT, "from %+.3f to %+.3f", gains.getMin(), gains.getMax());
        return sentence(": accuracy with trained less that with uniform attention " + range);
    }

    /** The same for what shows one configuration: its own numbers, if it is one of those. */
    public String shortText(Configuration configuration) {
        return lines.stream().filter(line -> line.configuration().equals(configuration)).findFirst()
                .map(line -> sentence("") + " Here: " + line.numbers() + ".").orElseGet(this::shortText);
    }

    private String sentence(String numbers) {
        return String.format(Locale.ROOT, "On %s, trained attention was not shown to do better than uniform attention "
                + "(%d of %d configurations%s).", data.dataset().name(), lines.size(), of, numbers);
    }

    /** All that is to be said: the sentence, the numbers of each configuration, the criterion. */
    public String text() {
        return sentence("") + " " + lines.stream().map(Line::text).collect(Collectors.joining("; ")) + ". " + CRITERION;
    }
}
