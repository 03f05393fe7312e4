package org.alidade.core.data;

import java.util.List;

/**
 * Which tokens decide the label, where that is known: marked by people or kept by a generator.
 *
 * @param positions token positions from 0, ascending, each once; may be empty if no token decides
 */
public record Rationale(List<Integer> positions) {

    public Rationale {
        positions = List.copyOf(positions);
        for (int i = 0; i < positions.size(); i++) {
            int low = i == 0 ? 0 : positions.get(i - 1) + 1;
            if (positions.get(i) < low) {
                throw new IllegalArgumentException("Rationale positions are not ascending from 0: " + positions);
            }
        }
    }
}
