package org.alidade.probes.common;

/**
 * How important each unit of an instance is by some measure.
 *
 * @param measure what it is by, as reasons name it ("attention", "gradient")
 * @param values  one for each unit [n]; may be empty for an instance of a single unit. Not copied
 */
public record Importance(String measure, float[] values) {

    boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    boolean isConstant() {
        for (float value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
