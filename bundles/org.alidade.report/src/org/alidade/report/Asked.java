package org.alidade.report;

import java.util.List;

/**
 * What a plan asked for, and what became of its folder: what results do not tell of themselves.
 *
 * @param axes     of the matrix; empty if the plan is not known
 * @param excluded combinations that were left out, one line each
 * @param planned  keys of the cells that the plan has; empty if that is not known
 * @param damaged  what lies among the results and cannot be read, one line each
 */
public record Asked(List<Axis> axes, List<String> excluded, List<String> planned, List<String> damaged) {

    /** Nothing is known. */
    public static final Asked NOTHING = new Asked(List.of(), List.of(), List.of(), List.of());

    public Asked {
        axes = List.copyOf(axes);
        excluded = List.copyOf(excluded);
        planned = List.copyOf(planned);
        damaged = List.copyOf(damaged);
    }

    /**
     * An axis of the matrix.
     *
     * @param name   what is varied
     * @param values with their settings
     */
    public record Axis(String name, List<String> values) {

        public Axis {
            values = List.copyOf(values);
        }
    }
}
