package org.alidade.core.cell;

import java.util.Objects;

/**
 * Why a cell has no result.
 *
 * @param contribution id of the contribution that failed
 * @param bundle       the bundle to blame, with version
 * @param message      one line
 * @param trace        the stack trace
 */
public record Failure(String contribution, String bundle, String message, String trace) {

    public Failure {
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(trace, "trace");
    }
}
