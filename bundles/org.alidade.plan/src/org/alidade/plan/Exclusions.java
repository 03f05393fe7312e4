package org.alidade.plan;

import java.util.List;
import java.util.OptionalInt;

import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;

/** Which combinations a plan leaves out. */
public final class Exclusions {

    private Exclusions() {
    }

    /** The index of the first exclusion that leaves a combination out; empty if it is trained. */
    public static OptionalInt first(Plan plan, String dataset, String model, String encoder, String attention,
            long seed) {
        List<Exclusion> exclusions = plan.getExclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            Exclusion exclusion = exclusions.get(i);
            if (agrees(exclusion.getDataset(), dataset) && agrees(exclusion.getModel(), model)
                    && agrees(exclusion.getEncoder(), encoder) && agrees(exclusion.getAttention(), attention)
                    && agrees(exclusion.getSeed(), Long.toString(seed))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    static boolean isAny(String value) {
        return value == null || value.isBlank();
    }

    private static boolean agrees(String value, String actual) {
        return isAny(value) || value.trim().equals(actual);
    }
}
