package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;
import org.alidade.ui.surgery.Found.Certainty;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The smallest change of attention that changes the decision, hidden states held: least total variation distance to the
 * model's own attention, the mass that has to be moved, over all distributions that keep the locked weights.
 *
 * <p>With a {@link Reading#linearOutput} it is exact up to single precision: the decision c changes if some other class k
 * has the larger logit, for each k a linear program that {@link MassTransfer} solves, and the cheapest k wins. Cost
 * O(C n log n).
 *
 * <p>Otherwise a deterministic search: on the ways from the model's attention to all mass upon one unit, and by repeated
 * linear programs over {@link Reading#outputGradients}, the nearest point is kept that changes the decision. What it finds
 * does change it; a smaller change may exist.
 *
 * <p><b>Source</b>: none; the counterpart to the erasure of Serrano and Smith 2019, section 4, which removes weights and
 * renormalises. <b>Differs</b>: mass may be moved anywhere.
 */
public final class SmallestFlip {

    private static final int WIDENINGS = 4;
    private static final int WIDER = 10;
    private static final int REFINEMENTS = 24;
    private static final double WORTHWHILE = 1e-5;
    private static final double[] OVERSHOOTS = {0, .5, 1.5, 4};

    private final Reading reading;
    private final Attention kept;
    private final double[] original;
    private final Trials trials;
    private final int decision;

    private SmallestFlip(Reading reading, Attention kept, IProgressMonitor monitor) {
        this.reading = reading;
        this.kept = kept;
        this.original = Attention.of(reading.attention()).values();
        this.trials = new Trials(reading, monitor);
        this.decision = reading.predicted();
    }

    /**
     * Searches.
     *
     * @param kept the locked units with the weights that they keep; other units start from the model's attention
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static Found of(Reading reading, Attention kept, IProgressMonitor monitor) {
        SmallestFlip search = new SmallestFlip(reading, kept, monitor);
        return reading.linearOutput().map(search::exact).orElseGet(search::numerical);
    }

    private Found exact(LinearOutput output) {
        Logits logits = new Logits(output);
        double below = logits.resolution(original);
        for (int widening = 0; widening < WIDENINGS; widening++) {
            Optional<double[]> cheapest = cheapest(logits, -below);
            if (cheapest.isEmpty()) {
                return Found.nothing(Certainty.EXACT);
            }
            if (flips(trials.output(cheapest.get()))) {
                return found(cheapest.get(), Certainty.EXACT);
            }
            below *= WIDER; // lost in rounding
        }
        return Found.nothing(Certainty.EXACT);
    }

    private Optional<double[]> cheapest(Logits logits, double bound) {
        MassTransfer transfer = new MassTransfer(original, kept);
        return IntStream.range(0, logits.classes()).filter(other -> other != decision && logits.isPossible(other))
                .mapToObj(other -> transfer.atMost(bound, logits.margin(decision, other))).flatMap(Optional::stream)
                .min(Comparator.comparingDouble(this::cost));
    }

    private Found numerical() {
        double[] start = new MassTransfer(original, kept)
                .atMost(Double.POSITIVE_INFINITY, new Logits.Margin(0, new double[original.length])).orElseThrow();
        if (flips(trials.output(start))) {
            return found(start, Certainty.NUMERICAL);
        }
        List<double[]> corners = IntStream.of(kept.free()).mapToObj(unit -> Trials.corner(kept, unit)).toList();
        Optional<double[]> best = best(trials.nearest(start, flipping(corners), this::flips), Optional.empty());
        best = refined(start, start, best);
        for (int round = 0; round < REFINEMENTS && best.isPresent(); round++) {
            Optional<double[]> better = refined(start, best.get(), best);
            if (cost(better.orElseThrow()) > cost(best.get()) - WORTHWHILE) {
                break;
            }
            best = better;
        }
        return best.map(weights -> found(weights, Certainty.NUMERICAL))
                .orElseGet(() -> Found.nothing(Certainty.NUMERICAL));
    }

    /** The best of what is known and what the linear programs at a point lead to. */
    private Optional<double[]> refined(double[] start, double[] at, Optional<double[]> known) {
        float[] there = trials.output(at);
        List<double[]> ends = new ArrayList<>();
        for (int other = 0; other < there.length; other++) {
            if (other != decision && there[other] > 0 && there[decision] > 0) {
                ends.addAll(programs(at, there, other));
            }
        }
        return best(trials.nearest(start, flipping(ends), this::flips), known);
    }

    /** Minimisers of the linearised programs, some of which aim beyond the border. */
    private List<double[]> programs(double[] at, float[] there, int other) {
        float[] slopes = new float[there.length];
        slopes[decision] = 1 / there[decision];
        slopes[other] = -1 / there[other];
        float[] gradient = reading.outputGradients(new float[][] {kept.withAll(at).weights()},
                new float[][] {slopes})[0];
        double[] slope = new double[gradient.length];
        for (int t = 0; t < slope.length; t++) {
            slope[t] = gradient[t];
        }
        double margin = Math.log(there[decision]) - Math.log(there[other]);
        Logits.Margin linear = new Logits.Margin(margin - new Logits.Margin(0, slope).at(at), slope);
        MassTransfer transfer = new MassTransfer(original, kept);
        List<double[]> ends = new ArrayList<>();
        for (double overshoot : OVERSHOOTS) {
            transfer.atMost(-overshoot * (WORTHWHILE + Math.abs(margin)), linear).ifPresent(ends::add);
        }
        return ends;
    }

    private List<double[]> flipping(List<double[]> candidates) {
        float[][] outputs = trials.outputs(candidates);
        return IntStream.range(0, outputs.length).filter(k -> flips(outputs[k])).mapToObj(candidates::get).toList();
    }

    private Optional<double[]> best(List<double[]> candidates, Optional<double[]> known) {
        List<double[]> all = new ArrayList<>(candidates);
        known.ifPresent(all::add);
        return all.stream().min(Comparator.comparingDouble(this::cost));
    }

    private boolean flips(float[] probabilities) {
        return Trials.predicted(probabilities) != decision;
    }

    private double cost(double[] weights) {
        return Distance.moved(weights, original);
    }

    private Found found(double[] weights, Certainty certainty) {
        return Found.of(kept.withAll(weights), cost(weights), certainty);
    }
}
