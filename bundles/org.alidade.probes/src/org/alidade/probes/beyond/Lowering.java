package org.alidade.probes.beyond;

import org.alidade.core.model.Reading;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;

/**
 * The units of an instance that lower the probability of a class: it rises when they are deleted.
 *
 * @param attention on all of them together, in [0, 1]
 * @param most      text of the one that lowers it most; empty if none does
 */
record Lowering(double attention, String most) {

    /**
     * Those of one instance.
     *
     * @param falls of the probability when each unit is deleted [n]
     */
    static Lowering of(Reading reading, float[] falls) {
        float[] weights = reading.attention(); // [n]
        double attention = 0;
        int most = -1;
        for (int t = 0; t < falls.length; t++) {
            if (falls[t] < 0) {
                attention += weights[t];
                most = most < 0 || falls[t] < falls[most] ? t : most;
            }
        }
        return new Lowering(attention, most < 0 ? "" : reading.units().get(most));
    }

    /** Fills the columns loweringAttention and lowersMost. */
    TableBuilder.Row fill(TableBuilder.Row row) {
        row.set("loweringAttention", Instances.probability(attention));
        return most.isEmpty() ? row.missing("lowersMost", "no token lowers the class") : row.set("lowersMost", most);
    }
}
