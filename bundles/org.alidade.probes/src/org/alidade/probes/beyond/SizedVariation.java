package org.alidade.probes.beyond;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.data.Preparation;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.NumberList;

/**
 * A training that differs in size alone.
 *
 * @param axis  what is varied
 * @param value how large
 */
record SizedVariation(Axis axis, double value) {

    /** As the data sets' own setting. */
    private static final double SMALLEST_SHARE = 1e-6;

    /** What can be varied. */
    enum Axis {
        /** Width of the encoder. */
        HIDDEN("hidden size", "hiddenSize"),
        /** How much of the training split is trained on. */
        TRAINING_SHARE("training share", "trainingShare");

        private final String label;
        private final String column;

        Axis(String label, String column) {
            this.label = label;
            this.column = column;
        }
    }

    /** Those that the settings {@code hiddenSizes} and {@code trainingShares} list. */
    static List<SizedVariation> of(Settings settings) {
        List<SizedVariation> sizes = new ArrayList<>();
        NumberList.wholes(settings, "hiddenSizes").forEach(size -> sizes.add(new SizedVariation(Axis.HIDDEN, size)));
        NumberList.reals(settings, "trainingShares", SMALLEST_SHARE, 1)
                .forEach(share -> sizes.add(new SizedVariation(Axis.TRAINING_SHARE, share)));
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Settings 'hiddenSizes' and 'trainingShares' are empty, expected at least one size");
        }
        return sizes;
    }

    /** How the training differs. */
    Variation variation() {
        return switch (axis) {
        case HIDDEN -> Variation.NONE.withSetting(ContributionKind.MODEL, "hidden", Long.toString((long) value));
        case TRAINING_SHARE -> Variation.NONE.withSetting(ContributionKind.DATASET, Preparation.TRAINING_SHARE,
                Double.toString(value));
        };
    }

    /** Its name, unique: {@code hidden size 32}. */
    String point() {
        return axis.label + " " + (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }

    /** Fills the columns axis, point, hiddenSize and trainingShare. */
    TableBuilder.Row fill(TableBuilder.Row row) {
        for (Axis other : Axis.values()) {
            if (other == axis) {
                row.set(other.column, value);
            } else {
                row.missing(other.column, "the " + axis.label + " is varied");
            }
        }
        return row.set("axis", axis.label).set("point", point());
    }
}
