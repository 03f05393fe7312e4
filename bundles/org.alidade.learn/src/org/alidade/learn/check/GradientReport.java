package org.alidade.learn.check;

/**
 * How far gradients are from finite differences.
 *
 * @param inputError     worst relative error of a gradient with respect to an input
 * @param parameterError worst relative error of a gradient with respect to a parameter, 0 without parameters
 * @param worst          where the larger of the two was found, with both numbers
 */
public record GradientReport(double inputError, double parameterError, String worst) {

    /** Right gradients stay below this in float arithmetic, wrong ones are usually far above. */
    public static final double TOLERANCE = 2e-2;

    /** Whether both errors are within {@link #TOLERANCE}. */
    public boolean passes() {
        return inputError <= TOLERANCE && parameterError <= TOLERANCE;
    }
}
