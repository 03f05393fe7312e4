package org.alidade.report.debate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.report.measured.Configuration;
import org.alidade.report.statistics.EffectSize;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.Power;
import org.alidade.report.statistics.SeedStatistics;

/**
 * A claim, decided for one configuration.
 *
 * @param claim         which
 * @param configuration of which
 * @param against       with which encoder it was compared; empty if with none
 * @param probes        the probes with their settings
 * @param verdict       what the measurements say
 * @param effect        the measured quantity with its interval over seeds and instances
 * @param size          how far it is from the threshold, in standard deviations over instances; empty if all are equal
 * @param cells         keys of the cells behind it
 */
public record ClaimVerdict(Claim claim, Configuration configuration, Optional<Choice> against, List<Choice> probes,
        Verdict verdict, SeedStatistics effect, Optional<EffectSize> size, List<String> cells) {

    public ClaimVerdict {
        probes = List.copyOf(probes);
        cells = List.copyOf(cells);
    }

    /** Why it was decided so, with numbers. */
    public String reason() {
        String measured = number(effect.mean()) + effect.interval()
                .map(interval -> " [" + number(interval.lower()) + ", " + number(interval.upper()) + "]").orElse("");
        String beginning = measured + ", " + (effect.seeds() == 1 ? "one seed" : effect.seeds() + " seeds");
        if (effect.seeds() == 1) {
            return beginning + ": the interval says nothing of other seeds, so nothing is decided";
        }
        return switch (verdict) {
        case UNDECIDED -> beginning + ": the interval holds the threshold " + number(claim.threshold());
        case SUPPORTED, NOT_SUPPORTED -> beginning + ": all of the interval is "
                + (effect.interval().map(Interval::lower).orElse(effect.mean()) > claim.threshold() ? "above "
                        : "below ")
                + number(claim.threshold());
        };
    }

    /** A warning of too few seeds, with the smallest effect that they can show; empty if there are enough. */
    public Optional<String> warning() {
        return Power.of(effect.seeds()).warning(effect.sd());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value == 0 ? 0 : value);
    }
}
