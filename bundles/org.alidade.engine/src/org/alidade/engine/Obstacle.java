package org.alidade.engine;

import java.util.Objects;

/**
 * Why a cell of the matrix never runs.
 *
 * @param status {@link CellStatus#EXCLUDED} or {@link CellStatus#IMPOSSIBLE}
 * @param reason one line
 */
public record Obstacle(CellStatus status, String reason) {

    public Obstacle {
        Objects.requireNonNull(reason, "reason");
        if (status != CellStatus.EXCLUDED && status != CellStatus.IMPOSSIBLE) {
            throw new IllegalArgumentException("Expected EXCLUDED or IMPOSSIBLE, found " + status);
        }
    }
}
