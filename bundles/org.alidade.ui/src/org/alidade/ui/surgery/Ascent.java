package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Attention far from the original that a {@link Limit} allows, by walks over the {@link Corners} of the limit made
 * linear: made so first where all walks start, then where one has ended, until that is allowed. A walk leads as far as
 * possible towards one unit, each of the likeliest in turn, and from there away from the original. Deterministic.
 */
final class Ascent {

    private static final int STARTS = 24;
    private static final int BLACK_BOX_STARTS = 6;
    private static final int ROUNDS = 4;
    private static final double ROUNDING = 1e-6;
    private static final double LEAST = 1e-9;

    private final double[] original;
    private final Attention kept;
    private final Limit limit;
    private final Trials trials;
    private final float[] before;

    Ascent(double[] original, Attention kept, Limit limit, Trials trials) {
        this.original = original;
        this.kept = kept;
        this.limit = limit;
        this.trials = trials;
        this.before = trials.reading().probabilities();
    }

    /**
     * Where the walks end, all allowed.
     *
     * @param start of all walks [n], allowed
     */
    List<double[]> ends(double[] start) {
        if (kept.freeMass() <= ROUNDING) {
            return List.of();
        }
        List<Bound> there = bounds(start, start);
        List<double[]> ends = new ArrayList<>();
        for (int unit : likeliest()) {
            walks(start, (other, weight) -> other == unit ? weight : 0, there, ends);
            walks(start, (other, weight) -> other == unit ? -weight : 0, there, ends);
        }
        return ends;
    }

    private int[] likeliest() {
        int most = trials.reading().linearOutput().isPresent() ? STARTS : BLACK_BOX_STARTS;
        return IntStream.of(kept.free()).boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer unit) -> -Distance.jensenShannon(Trials.corner(kept, unit), original)))
                .limit(most).mapToInt(Integer::intValue).toArray();
    }

    private void walks(double[] start, Corners.Worth first, List<Bound> there, List<double[]> ends) {
        List<Bound> bounds = there;
        for (int round = 0; round < ROUNDS; round++) {
            trials.check();
            Corners corners = new Corners(kept, start, bounds);
            corners.climb(first);
            corners.climb((other, weight) -> Distance.jensenShannon(weight, original[other]));
            double[] end = corners.weights();
            boolean allowed = allows(trials.output(end));
            ends.add(allowed ? end : trials.nearest(end, List.of(start), this::allows).get(0));
            if (allowed && round > 0) {
                return;
            }
            bounds = bounds(end, start);
        }
    }

    private boolean allows(float[] after) {
        return limit.allows(before, after);
    }

    /** A linear function of attention [n] that may become larger than at the start by some room, at least 0. */
    record Bound(double[] slopes, double room) {

        private static Bound at(double[] point, double[] start, double excess, float[] slopes) {
            double[] copy = new double[slopes.length];
            double atStart = excess; // below 0 within the bound
            for (int t = 0; t < copy.length; t++) {
                copy[t] = slopes[t];
                atStart += copy[t] * (start[t] - point[t]);
            }
            return new Bound(copy, Math.max(0, -atStart));
        }
    }

    /** The limit, made linear at a point. */
    private List<Bound> bounds(double[] point, double[] start) {
        float[] there = trials.output(point);
        return limit.epsilon().isPresent() ? within(limit.epsilon().getAsDouble(), point, start, there)
                : sameDecision(point, start, there);
    }

    /** Bounds of the log odds of each class, which are closer to linear in attention than its probability. */
    private List<Bound> within(double epsilon, double[] point, double[] start, float[] there) {
        List<Bound> bounds = new ArrayList<>();
        for (int c = 0; c < there.length; c++) {
            double p = Math.max(LEAST, Math.min(1 - LEAST, there[c]));
            float[] slopes = new float[there.length];
            slopes[c] = (float) (1 / (p * (1 - p)));
            float[] up = gradient(point, slopes);
            if (before[c] + epsilon < 1) {
                bounds.add(Bound.at(point, start, logOdds(p) - logOdds(before[c] + epsilon) + ROUNDING, up));
            }
            if (before[c] - epsilon > 0) {
                bounds.add(Bound.at(point, start, logOdds(before[c] - epsilon) - logOdds(p) + ROUNDING, minus(up)));
            }
        }
        return bounds;
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static float[] minus(float[] slopes) {
        float[] minus = slopes.clone();
        for (int t = 0; t < minus.length; t++) {
            minus[t] = -minus[t];
        }
        return minus;
    }

    private List<Bound> sameDecision(double[] point, double[] start, float[] there) {
        List<Bound> bounds = new ArrayList<>();
        int decision = Trials.predicted(before);
        for (int other = 0; other < there.length; other++) {
            if (other != decision && there[other] > 0 && there[decision] > 0) {
                float[] slopes = new float[there.length];
                slopes[other] = 1 / there[other];
                slopes[decision] = -1 / there[decision];
                double excess = Math.log(there[other]) - Math.log(there[decision]) + ROUNDING;
                bounds.add(Bound.at(point, start, excess, gradient(point, slopes)));
            }
        }
        return bounds;
    }

    private float[] gradient(double[] point, float[] slopes) {
        trials.check();
        return trials.reading().outputGradients(new float[][] {Trials.single(point)}, new float[][] {slopes})[0];
    }
}
