package org.alidade.probes.faithfulness;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.NumberList;
import org.alidade.probes.explanation.Explained;
import org.alidade.probes.explanation.ExplainedInstances;
import org.alidade.probes.explanation.Part;
import org.alidade.probes.explanation.Ranking;
import org.alidade.probes.explanation.Rereading;
import org.alidade.probes.explanation.TextUnits;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Whether the units that an explanation ranks first are needed for the prediction, and whether they are enough for it.
 *
 * <p>For the predicted class c of an instance of n units and each share s: with r the first {@code ceil(s n)} units of
 * the ranking, comprehensiveness is {@code p_c(x) - p_c(x without r)}, sufficiency {@code p_c(x) - p_c(r)}; both are
 * averaged over the shares (AOPC). Deleted units leave the text, which is read anew. At least one unit is deleted and at
 * least one kept.
 *
 * <p><b>Source</b>: DeYoung et al. 2020 (ERASER), section 4.2, with shares of 1, 5, 10, 20 and 50 %. <b>Differs</b>: the
 * mean is over the shares, as in the released code; the paper's formula divides by one more. Instances of a single unit
 * are missing.
 * <p><b>Cost</b>: two readings an instance and share, beside the explanation.
 */
public final class Comprehensiveness implements Probe {

    private static final double SMALLEST_SHARE = .001;
    /** So that 5 % of 20 is one, whatever the rounding. */
    private static final double ROUNDING = 1e-9;

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        List<Double> shares = NumberList.reals(subject.settings(), "shares", SMALLEST_SHARE, 100);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("Setting 'shares' is empty, expected at least one share in percent");
        }
        Rereading rereading = new Rereading(subject.model());
        ExplainedInstances instances = new ExplainedInstances(subject, rows);
        instances.forEachChunk("Comprehensiveness", monitor, (explained, progress) -> {
            List<Part> parts = explained.stream().flatMap(instance -> parts(instance, shares).stream()).toList();
            Iterator<float[]> probabilities = List.of(rereading.probabilities(parts, progress)).iterator(); // [K][C]
            explained.forEach(instance -> add(instances.row(instance.reading()), instance, shares, probabilities));
        });
    }

    /** What is left without the first units for each share, then the first units alone for each share. */
    private static List<Part> parts(Explained instance, List<Double> shares) {
        int n = instance.size();
        if (n < 2) {
            return List.of();
        }
        TextUnits text = TextUnits.of(instance.reading());
        Ranking ranking = instance.ranking();
        List<Part> parts = new ArrayList<>();
        shares.forEach(share -> parts.add(Part.without(text, ranking.first(Math.min(n - 1, count(share, n))))));
        shares.forEach(share -> parts.add(new Part(text, ranking.first(count(share, n)))));
        return parts;
    }

    private static void add(TableBuilder.Row row, Explained instance, List<Double> shares,
            Iterator<float[]> probabilities) {
        if (instance.size() < 2) {
            String reason = "fewer than two tokens";
            row.missing("comprehensiveness", reason).missing("sufficiency", reason).add();
            return;
        }
        row.set("comprehensiveness", meanFall(instance.reading(), shares.size(), probabilities))
                .set("sufficiency", meanFall(instance.reading(), shares.size(), probabilities)).add();
    }

    /** Number of units that are a share, in percent, of n: at least 1, at most n. */
    static int count(double share, int n) {
        return (int) Math.max(1, Math.ceil(share / 100 * n - ROUNDING));
    }

    private static double meanFall(Reading reading, int count, Iterator<float[]> probabilities) {
        int cls = reading.predicted();
        double whole = reading.probabilities()[cls];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += whole - probabilities.next()[cls];
        }
        return Math.max(-1, Math.min(1, sum / count));
    }
}
