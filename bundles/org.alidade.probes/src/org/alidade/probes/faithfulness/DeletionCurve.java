package org.alidade.probes.faithfulness;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.explanation.Explained;
import org.alidade.probes.explanation.ExplainedInstances;
import org.alidade.probes.explanation.Part;
import org.alidade.probes.explanation.Ranking;
import org.alidade.probes.explanation.Rereading;
import org.alidade.probes.explanation.TextUnits;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How fast the prediction falls when units are deleted one after the other: the most important first, the least
 * important first, and in random order.
 *
 * <p>Rows are instance x order x k, k = 0..L: {@code p_c(x) - p_c(x without the first k units)} for the predicted class
 * c; the mean over the rows of an order is its AOPC, {@code 1/(L+1) sum_k (p_c(x) - p_c(x^(k)))}. One unit is always
 * kept: where k units and one more are not there, the change is missing.
 *
 * <p><b>Source</b>: Samek et al. 2017, section III (AOPC; MoRF, LeRF, random). <b>Differs</b>: units are deleted
 * from the text instead of blurred. The random order is one an instance.
 * <p><b>Cost</b>: 3 L readings an instance, beside the explanation.
 */
public final class DeletionCurve implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        int deletions = subject.settings().integer("deletions");
        Rereading rereading = new Rereading(subject.model());
        ExplainedInstances instances = new ExplainedInstances(subject, rows);
        instances.forEachChunk("Deleting units", monitor, (explained, progress) -> {
            List<Part> parts = explained.stream().flatMap(instance -> parts(instance, subject, deletions).stream())
                    .toList();
            Iterator<float[]> probabilities = List.of(rereading.probabilities(parts, progress)).iterator(); // [K][C]
            for (Explained instance : explained) {
                for (DeletionOrder order : DeletionOrder.values()) {
                    add(() -> instances.row(instance.reading()).set("order", order.label()), instance, deletions,
                            probabilities);
                }
            }
        });
    }

    /** What is left after 0, 1, .. deletions, by order. */
    private static List<Part> parts(Explained instance, Subject subject, int deletions) {
        TextUnits text = TextUnits.of(instance.reading());
        List<Part> parts = new ArrayList<>();
        for (DeletionOrder order : DeletionOrder.values()) {
            Ranking ranking = ranking(order, instance, subject);
            for (int k = 0; k <= last(deletions, instance); k++) {
                parts.add(Part.without(text, ranking.first(k)));
            }
        }
        return parts;
    }

    private static Ranking ranking(DeletionOrder order, Explained instance, Subject subject) {
        return switch (order) {
        case MOST -> instance.ranking();
        case LEAST -> instance.ranking().reversed();
        case RANDOM -> Ranking.random(instance.size(),
                subject.random("order of " + instance.reading().example().id()));
        };
    }

    private static void add(Supplier<TableBuilder.Row> rows, Explained instance, int deletions,
            Iterator<float[]> probabilities) {
        for (int k = 0; k <= deletions; k++) {
            TableBuilder.Row row = rows.get().set("deleted", k).set("point", Integer.toString(k));
            if (k <= last(deletions, instance)) {
                row.set("change", fall(instance.reading(), probabilities.next())).add();
            } else {
                row.missing("change", "no more than one token is left").add();
            }
        }
    }

    /** One unit is always kept. */
    private static int last(int deletions, Explained instance) {
        return Math.min(deletions, instance.size() - 1);
    }

    private static double fall(Reading reading, float[] probabilities) {
        int cls = reading.predicted();
        return Math.max(-1, Math.min(1, (double) reading.probabilities()[cls] - probabilities[cls]));
    }
}
