package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.model.Reading;
import org.alidade.ui.surgery.Found.Certainty;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The attention most unlike the model's own that leaves the prediction as a {@link Limit} asks: largest Jensen-Shannon
 * divergence to it, hidden states held, over all distributions that keep the locked weights.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.2.2, equations 2 to 5, whose limit is the total variation of the
 * output. <b>Differs</b>: it is solved, not approached by gradient ascent with a penalty, and gives one attention.
 *
 * <p>The divergence is convex, so that its maximum lies in a corner of what is allowed. For two classes and a
 * {@link Reading#linearOutput}, what is allowed is the distributions whose logit lies in an interval: in each corner at
 * most two of the units that may change have any weight. All pairs are tried, those that cannot win left out, so that the
 * result is exact up to single precision; O(n^2) at worst. For more classes, whose corners have weight upon as many units,
 * and for other models, it is the best of what {@link Ascent} finds, of steps between two of the likeliest units, and of
 * the ways towards all units: a better one may exist.
 */
public final class LargestChange {

    private static final int LIKELIEST = 24;
    private static final int STEPS = 32;

    private final Attention kept;
    private final double[] original;
    private final Trials trials;
    private final Limit limit;
    private final float[] before;

    private LargestChange(Reading reading, Attention kept, Limit limit, IProgressMonitor monitor) {
        this.kept = kept;
        this.original = Attention.of(reading.attention()).values();
        this.trials = new Trials(reading, monitor);
        this.limit = limit;
        this.before = reading.probabilities();
    }

    /**
     * Searches.
     *
     * @param kept the locked units with the weights that they keep
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static Found of(Reading reading, Attention kept, Limit limit, IProgressMonitor monitor) {
        LargestChange search = new LargestChange(reading, kept, limit, monitor);
        Optional<double[]> pair = reading.linearOutput()
                .flatMap(output -> Band.of(output, search.before, limit, search.original))
                .flatMap(bands -> new Pairs(search.original, kept, bands, search.trials).best(search::allows));
        return pair.isPresent() && search.before.length == 2 ? search.found(pair.get(), Certainty.EXACT)
                : search.numerical(pair);
    }

    private Found numerical(Optional<double[]> pair) {
        int[] free = kept.free();
        List<double[]> corners = IntStream.of(free).mapToObj(unit -> Trials.corner(kept, unit)).toList();
        List<double[]> tried = new ArrayList<>(ways(corners));
        pair.ifPresent(tried::add);
        tried.addAll(allowed(corners));
        List<double[]> likeliest = corners.stream().sorted(Comparator.comparingDouble(point -> -divergence(point)))
                .limit(LIKELIEST).toList();
        for (int i = 0; i < likeliest.size(); i++) {
            List<double[]> steps = new ArrayList<>();
            for (int j = i + 1; j < likeliest.size(); j++) {
                for (int step = 1; step < STEPS; step++) {
                    steps.add(Trials.between(likeliest.get(i), likeliest.get(j), step / (double) STEPS));
                }
            }
            allowed(steps).stream().max(Comparator.comparingDouble(this::divergence)).ifPresent(tried::add);
        }
        return tried.stream().max(Comparator.comparingDouble(this::divergence))
                .map(weights -> found(weights, Certainty.NUMERICAL))
                .orElseGet(() -> Found.nothing(Certainty.NUMERICAL));
    }

    /** Points that are allowed, on ways from where locks leave the attention: straight towards the corners, and walks. */
    private List<double[]> ways(List<double[]> corners) {
        double[] start = new MassTransfer(original, kept)
                .atMost(Double.POSITIVE_INFINITY, new Logits.Margin(0, new double[original.length])).orElseThrow();
        if (!allows(trials.output(start))) {
            return List.of();
        }
        List<double[]> ways = new ArrayList<>();
        ways.add(start);
        for (double[] corner : corners) {
            ways.addAll(trials.nearest(corner, List.of(start), this::allows));
        }
        ways.addAll(new Ascent(original, kept, limit, trials).ends(start));
        return ways;
    }

    private List<double[]> allowed(List<double[]> candidates) {
        float[][] outputs = trials.outputs(candidates);
        return IntStream.range(0, outputs.length).filter(k -> allows(outputs[k])).mapToObj(candidates::get).toList();
    }

    private boolean allows(float[] after) {
        return limit.allows(before, after);
    }

    private double divergence(double[] weights) {
        return Distance.jensenShannon(weights, original);
    }

    private Found found(double[] weights, Certainty certainty) {
        return Found.of(kept.withAll(weights), divergence(weights), certainty);
    }
}
