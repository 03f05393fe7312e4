package org.alidade.probes.jainwallace;

import java.util.Optional;

import org.alidade.core.math.KendallTau;
import org.alidade.core.table.TableBuilder;

/**
 * Ends the row of an instance with the rank correlation of its attention with another importance of its tokens: columns
 * tau, pValue and significant, or why there is none.
 *
 * @param importance what the attention is compared with, as reasons name it
 * @param alpha      a correlation is significant if its p-value is at most this, in [0, 1]
 */
record RankCorrelation(String importance, double alpha) {

    /**
     * Fills the three columns and adds the row.
     *
     * @param attention weights [n]
     * @param values    importance of each token [n]; may be empty for an instance of a single token
     * @throws IllegalArgumentException if a text of several tokens has another number of values
     */
    void add(TableBuilder.Row row, float[] attention, float[] values) {
        Optional<String> problem = problem(attention, values);
        if (problem.isPresent()) {
            String reason = problem.get();
            row.missing("tau", reason).missing("pValue", reason).missing("significant", reason).add();
            return;
        }
        KendallTau correlation = KendallTau.of(attention, values).orElseThrow();
        row.set("tau", correlation.tau()).set("pValue", Math.min(1, correlation.pValue()))
                .set("significant", correlation.pValue() <= alpha ? 1 : 0).add();
    }

    private Optional<String> problem(float[] attention, float[] values) {
        if (attention.length < 2) {
            return Optional.of("fewer than two tokens");
        }
        if (values.length != attention.length) {
            throw new IllegalArgumentException("The model gives " + values.length + " values of the " + importance
                    + " for " + attention.length + " tokens");
        }
        if (!isFinite(values)) {
            return Optional.of(importance + " is not finite");
        }
        if (isConstant(attention)) {
            return Optional.of("attention is constant");
        }
        return isConstant(values) ? Optional.of(importance + " is constant") : Optional.empty();
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstant(float[] values) {
        for (float value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
