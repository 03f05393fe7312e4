package org.alidade.probes.faithfulness;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How widely attention is spread.
 *
 * <p>For attention a over n units: the entropy {@code H = - sum a_i ln a_i}, as a share of its maximum ln n, and exp(H),
 * the number of units that evenly spread attention of that entropy would have. Even attention cannot rank; attention on
 * one unit cannot say more than which.
 *
 * <p><b>Source</b>: Shannon 1948; exp(H) is Hill's (1973) number of order 1. <b>Differs</b>: nothing.
 * <p><b>Cost</b>: n logarithms an instance.
 */
public final class AttentionEntropy implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        Instances instances = new Instances(subject, rows);
        instances.forEach("Entropy", monitor, reading -> {
            float[] attention = reading.attention();
            double most = Math.log(attention.length);
            double entropy = Math.max(0, Math.min(most, entropy(attention)));
            TableBuilder.Row row = instances.row(reading)
                    .set("effective", Math.min(attention.length, Math.exp(entropy)))
                    .set("effectiveShare", Math.min(1, Math.exp(entropy - most)));
            if (attention.length < 2) {
                row.missing("entropy", "fewer than two tokens").add();
            } else {
                row.set("entropy", entropy / most).add();
            }
        });
    }

    /** In nats; weights of 0 contribute 0. */
    private static double entropy(float[] attention) {
        double entropy = 0;
        for (float weight : attention) {
            entropy -= weight > 0 ? weight * Math.log(weight) : 0;
        }
        return entropy;
    }
}
