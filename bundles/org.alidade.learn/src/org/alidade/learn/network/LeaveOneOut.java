package org.alidade.learn.network;

import java.util.List;

import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.train.Loss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Predictions for texts without one unit each. Many variants are worked on together.
 *
 * @param <T> an example as the network takes it in
 */
final class LeaveOneOut<T extends Text> {

    /** Units of variants worked on together; some 20 kB each. */
    private static final int GROUP_ROWS = 6000;

    private final Network<T> network;
    private final int edge;

    LeaveOneOut(Network<T> network) {
        this.network = network;
        this.edge = network.marks() / 2;
    }

    /** Class probabilities without each unit: [N][n][C]; an empty row for a text of one unit. */
    float[][][] probabilities(List<T> texts, IProgressMonitor monitor) {
        int[] lengths = texts.stream().mapToInt(Text::units).toArray();
        float[][][] probabilities = new float[lengths.length][][];
        for (int i = 0; i < lengths.length; i++) {
            int n = lengths[i] - 2 * edge;
            probabilities[i] = new float[n > 1 ? n : 0][];
        }
        List<List<DeletionGroups.Piece>> groups = DeletionGroups.of(lengths, edge, GROUP_ROWS);
        SubMonitor progress = SubMonitor.convert(monitor, "Leave-one-out", groups.size());
        for (List<DeletionGroups.Piece> group : groups) {
            progress.checkCanceled();
            run(group, texts, probabilities);
            progress.worked(1);
        }
        return probabilities;
    }

    private void run(List<DeletionGroups.Piece> group, List<T> texts, float[][][] probabilities) {
        List<T> batch = group.stream().map(piece -> texts.get(piece.sequence())).toList();
        Packed full = new Packed(batch.stream().mapToInt(Text::units).toArray(), edge);
        Deletions deletions = new Deletions(full, group.stream().mapToInt(DeletionGroups.Piece::from).toArray(),
                group.stream().mapToInt(DeletionGroups.Piece::to).toArray());
        Loss loss = network.loss();
        try (Tape tape = Tape.inference()) {
            float[] logits = Memory.read(network.withoutUnits(tape, batch, deletions).value()); // [variants * outputs]
            int next = 0;
            for (DeletionGroups.Piece piece : group) {
                for (int deleted = piece.from(); deleted < piece.to(); deleted++, next += loss.outputs()) {
                    probabilities[piece.sequence()][deleted - edge] = loss.probabilities(logits, next);
                }
            }
        }
    }
}
