package org.alidade.datasets.split;

import org.alidade.core.setting.Settings;

/**
 * How splits are drawn where the files do not give them.
 *
 * @param test       of the examples of {@link Origin#WHOLE}, the share to test on
 * @param dev        of what remains for training, the share to choose the epoch by; only drawn if no example is of
 *                   {@link Origin#DEV}
 * @param testSample of the examples of {@link Origin#TEST}, the share that is kept
 * @param perLabel   of the examples of {@link Origin#WHOLE}, so many of each label are drawn before they are shared
 *                   out; 0 = all
 * @param drawing    whether labels keep their shares
 */
public record Shares(double test, double dev, double testSample, int perLabel, Drawing drawing) {

    /** Nothing is drawn: splits are those of the files. */
    public static final Shares NONE = new Shares(0, 0, 1, 0, Drawing.PLAIN);

    /** Whether labels keep their shares in what is drawn. */
    public enum Drawing {
        /** Whatever the labels. */
        PLAIN,
        /** In each label as in all. */
        STRATIFIED
    }

    public Shares {
        requireShare("test", test);
        requireShare("dev", dev);
        requireShare("testSample", testSample);
        if (perLabel < 0 || perLabel > 0 && drawing == Drawing.PLAIN) {
            throw new IllegalArgumentException("Examples of each label are " + perLabel + ", drawn " + drawing
                    + "; expected 0, or more with labels that keep their shares (stratified)");
        }
    }

    /**
     * What settings ask for: {@code testShare}, {@code devShare}, {@code testSample} (numbers), {@code perLabel} (an
     * integer, which implies stratified) and {@code stratified} (a flag), as far as they are declared; else as
     * {@link #NONE}.
     */
    public static Shares of(Settings settings) {
        int perLabel = settings.has("perLabel") ? settings.integer("perLabel") : NONE.perLabel;
        boolean stratified = perLabel > 0 || settings.has("stratified") && settings.flag("stratified");
        return new Shares(number(settings, "testShare", NONE.test), number(settings, "devShare", NONE.dev),
                number(settings, "testSample", NONE.testSample), perLabel,
                stratified ? Drawing.STRATIFIED : Drawing.PLAIN);
    }

    private static double number(Settings settings, String key, double otherwise) {
        return settings.has(key) ? settings.number(key) : otherwise;
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Share " + name + " is " + share + ", expected from 0 to 1");
        }
    }
}
