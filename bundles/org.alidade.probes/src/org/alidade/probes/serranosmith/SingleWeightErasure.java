package org.alidade.probes.serranosmith;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.explanation.Ranking;
import org.alidade.probes.serranosmith.Erasures.Erased;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Whether the largest attention weight matters more to the prediction than a random one.
 *
 * <p>For each instance of n >= 2 units with attention a and prediction p: with i* the unit of the largest weight, r a
 * random other unit and q(i) the prediction with a_i set to 0 and the other weights divided by their sum,
 *
 * <pre>dJS = JS(p, q(i*)) - JS(p, q(r)),  da = a_i* - a_r</pre>
 *
 * and whether q(i*) and q(r) decide for another class than p. The same with the unit of the largest gradient
 * {@code d p_c / d a_i} of the predicted probability and of the largest product of gradient and weight in place of i*,
 * and JS for the second largest and the two smallest weights.
 *
 * <p><b>Source</b>: Serrano and Smith 2019, section 4 and appendix. <b>Differs</b>: the
 * released code draws r from all units but the first, whether or not it is i* (setting {@code random}), and also
 * records means over five such draws, which are not taken here. Their scatter plot leaves out the one largest dJS.
 * Gradients are those of the predicted probability, signed. If all attention is on the erased unit the context is empty
 * instead of undefined.
 * <p><b>Cost</b>: nine predictions of n C multiplications and a gradient with respect to attention an instance.
 */
public final class SingleWeightErasure implements Probe {

    private static final List<String> MEASURED = List.of("deltaAttention", "deltaJs", "negative", "gap", "jsHighest",
            "jsRandom", "jsSecondHighest", "jsSecondLowest", "jsLowest", "deltaJsGradient", "deltaJsProduct",
            "flipsHighest", "flipsRandom", "flipsGradient", "flipsGradientRandom", "flipsProduct",
            "flipsProductRandom");
    /** Beyond it the paper expects dJS to be clearly positive. */
    private static final double GAP = .4;

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        Contrast contrast = Contrast.of(subject.settings().text("random"));
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Erasing single weights", monitor, (readings, progress) -> {
            float[][] gradients = AttentionGradients.of(subject, readings, progress); // [N][n]
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                TableBuilder.Row row = instances.row(reading);
                int n = reading.attention().length;
                if (n == 1) {
                    MEASURED.forEach(column -> row.missing(column, "a single unit"));
                } else {
                    int draw = contrast.draw(n, subject.random("contrast of " + reading.example().id()));
                    fill(row, reading, gradients[i], erased -> contrast.unit(erased, draw));
                }
                row.add();
            }
        });
    }

    /** Says with which unit an erased one is compared. */
    private interface Other {

        int than(int erased);
    }

    private static void fill(TableBuilder.Row row, Reading reading, float[] gradient, Other other) {
        Erasures erasures = new Erasures(reading);
        float[] attention = reading.attention();
        Ranking ranking = Ranking.of(attention);
        int n = attention.length;
        Erased highest = erasures.without(ranking.at(0));
        Erased random = erasures.without(other.than(highest.unit()));
        double deltaJs = highest.divergence() - random.divergence();
        double deltaAttention = Instances.probability((double) attention[highest.unit()] - attention[random.unit()]);
        row.set("deltaAttention", deltaAttention).set("deltaJs", deltaJs).set("negative", deltaJs < 0 ? 1 : 0)
                .set("gap", deltaAttention > GAP ? "above " + GAP : "up to " + GAP)
                .set("jsHighest", highest.divergence()).set("jsRandom", random.divergence())
                .set("jsSecondHighest", erasures.without(ranking.at(1)).divergence())
                .set("jsSecondLowest", erasures.without(ranking.at(n - 2)).divergence())
                .set("jsLowest", erasures.without(ranking.at(n - 1)).divergence())
                .set("flipsHighest", highest.flips()).set("flipsRandom", random.flips());
        fill(row, "Gradient", erasures, Ranking.of(gradient).at(0), other);
        fill(row, "Product", erasures, AttentionGradients.product(gradient, attention).at(0), other);
    }

    private static void fill(TableBuilder.Row row, String ranking, Erasures erasures, int unit, Other other) {
        Erased highest = erasures.without(unit);
        Erased random = erasures.without(other.than(unit));
        row.set("deltaJs" + ranking, highest.divergence() - random.divergence())
                .set("flips" + ranking, highest.flips()).set("flips" + ranking + "Random", random.flips());
    }
}
