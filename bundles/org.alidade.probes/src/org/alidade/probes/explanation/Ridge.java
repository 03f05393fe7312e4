package org.alidade.probes.explanation;

/**
 * Weighted ridge regression with an intercept that is not penalised: minimises
 * {@code sum_s w_s (y_s - b - x_s . beta)^2 + penalty |beta|^2}.
 *
 * <p>Shapes: S samples, n features. With X and y centred by their weighted means and scaled by sqrt(w), beta is
 * {@code (X'X + penalty I)^-1 X'y} or, the same, {@code X'(XX' + penalty I)^-1 y}; the smaller system is solved.
 *
 * <p><b>Source</b>: Hoerl and Kennard 1970; scikit-learn's {@code Ridge} with sample weights minimises the same.
 * <b>Differs</b>: nothing.
 */
final class Ridge {

    private Ridge() {
    }

    /**
     * The coefficients beta [n].
     *
     * @param x       [S][n]; changed
     * @param y       [S]; changed
     * @param weights [S], positive
     * @param penalty positive
     */
    static float[] coefficients(double[][] x, double[] y, double[] weights, double penalty) {
        center(x, y, weights);
        int samples = x.length;
        int n = x[0].length;
        double[] beta = samples < n ? times(x, solve(outer(x), y, penalty)) : solve(inner(x), times(x, y), penalty);
        float[] coefficients = new float[n];
        for (int j = 0; j < n; j++) {
            coefficients[j] = (float) beta[j];
        }
        return coefficients;
    }

    private static void center(double[][] x, double[] y, double[] weights) {
        int n = x[0].length;
        double[] mean = new double[n];
        double meanY = 0;
        double total = 0;
        for (int s = 0; s < y.length; s++) {
            total += weights[s];
            meanY += weights[s] * y[s];
            for (int j = 0; j < n; j++) {
                mean[j] += weights[s] * x[s][j];
            }
        }
        for (int s = 0; s < y.length; s++) {
            double root = Math.sqrt(weights[s]);
            y[s] = root * (y[s] - meanY / total);
            for (int j = 0; j < n; j++) {
                x[s][j] = root * (x[s][j] - mean[j] / total);
            }
        }
    }

    /** X'v [n]. */
    private static double[] times(double[][] x, double[] v) {
        double[] product = new double[x[0].length];
        for (int s = 0; s < v.length; s++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += x[s][j] * v[s];
            }
        }
        return product;
    }

    /** X'X [n][n], lower triangle. */
    private static double[][] inner(double[][] x) {
        int n = x[0].length;
        double[][] product = new double[n][n];
        for (double[] row : x) {
            for (int i = 0; i < n; i++) {
                double value = row[i];
                for (int j = 0; j <= i; j++) {
                    product[i][j] += value * row[j];
                }
            }
        }
        return product;
    }

    /** XX' [S][S], lower triangle. */
    private static double[][] outer(double[][] x) {
        double[][] product = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                product[i][j] = dot(x[i], x[j], x[i].length);
            }
        }
        return product;
    }

    /** Solves (A + penalty I) z = right by Cholesky decomposition in place; A symmetric, its lower triangle given. */
    private static double[] solve(double[][] a, double[] right, double penalty) {
        int n = a.length;
        double[] z = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i][j] = (a[i][j] - dot(a[i], a[j], j)) / a[j][j];
            }
            a[i][i] = Math.sqrt(a[i][i] + penalty - dot(a[i], a[i], i));
            z[i] = (z[i] - dot(a[i], z, i)) / a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            z[i] /= a[i][i];
            for (int j = 0; j < i; j++) {
                z[j] -= a[i][j] * z[i];
            }
        }
        return z;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
