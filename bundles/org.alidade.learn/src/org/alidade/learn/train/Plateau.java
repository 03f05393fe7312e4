package org.alidade.learn.train;

/**
 * Lowers the learning rate when a quality has stopped growing, and ends training when it has not grown for long.
 *
 * <p><b>Source</b>: torch.optim.lr_scheduler.ReduceLROnPlateau(mode = "max", threshold 1e-4, relative) with early
 * stopping as AllenNLP does it, as the configurations of Serrano and Smith 2019 use them (factor .5, patience 0; early
 * stopping after 5 epochs, 10 without encoder). <b>Differs</b>: nothing.
 */
public final class Plateau {

    /** A quality counts for the learning rate as higher than the best only if it is by this share. */
    private static final double THRESHOLD = 1e-4;

    private final double factor;
    private final int patience;
    private final int stopAfter;
    private double rate;
    private double bestForRate = Double.NEGATIVE_INFINITY;
    private double best = Double.NEGATIVE_INFINITY;
    private int badForRate;
    private int bad;

    /**
     * @param rate      learning rate to start from
     * @param factor    what it is multiplied by, from 0 to 1; 1 leaves it as it is
     * @param patience  epochs without growth after which it is not lowered yet, 0 or more
     * @param stopAfter epochs without growth after which training ends; 0 for never
     */
    public Plateau(double rate, double factor, int patience, int stopAfter) {
        this.rate = rate;
        this.factor = factor;
        this.patience = patience;
        this.stopAfter = stopAfter;
    }

    /**
     * Hears the quality of an epoch.
     *
     * @return whether it is the best so far: higher than all before
     */
    public boolean improves(double quality) {
        if (quality > bestForRate + Math.abs(bestForRate) * THRESHOLD || bestForRate == Double.NEGATIVE_INFINITY) {
            bestForRate = quality;
            badForRate = 0;
        } else if (++badForRate > patience) {
            rate *= factor;
            badForRate = 0;
        }
        if (quality > best) {
            best = quality;
            bad = 0;
            return true;
        }
        bad++;
        return false;
    }

    /** The learning rate of the next epoch. */
    public double rate() {
        return rate;
    }

    /** Whether training should end. */
    public boolean ends() {
        return stopAfter > 0 && bad >= stopAfter;
    }
}
