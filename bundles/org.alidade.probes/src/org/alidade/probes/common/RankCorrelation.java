package org.alidade.probes.common;

import java.util.Optional;

import org.alidade.core.math.KendallTau;
import org.alidade.core.table.TableBuilder;

/**
 * Kendall's tau-b between two importances of the units of one instance, or why there is none.
 *
 * @param kendall the correlation; empty if it is not defined
 * @param reason  why it is not defined; empty if it is
 */
public record RankCorrelation(Optional<KendallTau> kendall, String reason) {

    /**
     * Compares two importances.
     *
     * @throws IllegalArgumentException if an instance of several units has another number of values
     */
    public static RankCorrelation of(Importance first, Importance second) {
        return problem(first, second).map(problem -> new RankCorrelation(Optional.empty(), problem))
                .orElseGet(() -> new RankCorrelation(KendallTau.of(first.values(), second.values()), ""));
    }

    /** Fills a column with tau, or says why it is missing. */
    public TableBuilder.Row tau(TableBuilder.Row row, String column) {
        return kendall.map(found -> row.set(column, found.tau())).orElseGet(() -> row.missing(column, reason));
    }

    /**
     * Fills the columns tau, pValue and significant, or says why they are missing.
     *
     * @param alpha a correlation is significant if its p-value is at most this, in [0, 1]
     */
    public TableBuilder.Row withSignificance(TableBuilder.Row row, double alpha) {
        return kendall.map(found -> row.set("tau", found.tau()).set("pValue", Math.min(1, found.pValue()))
                .set("significant", found.pValue() <= alpha ? 1 : 0))
                .orElseGet(() -> row.missing("tau", reason).missing("pValue", reason).missing("significant", reason));
    }

    private static Optional<String> problem(Importance first, Importance second) {
        int n = Math.max(first.values().length, second.values().length);
        if (n < 2) {
            return Optional.of("fewer than two tokens");
        }
        if (first.values().length != second.values().length) {
            throw new IllegalArgumentException("The model gives " + second.values().length + " values of the "
                    + second.measure() + " for " + first.values().length + " tokens");
        }
        return problem(first).or(() -> problem(second));
    }

    private static Optional<String> problem(Importance importance) {
        if (!importance.isFinite()) {
            return Optional.of(importance.measure() + " is not finite");
        }
        return importance.isConstant() ? Optional.of(importance.measure() + " is constant") : Optional.empty();
    }
}
