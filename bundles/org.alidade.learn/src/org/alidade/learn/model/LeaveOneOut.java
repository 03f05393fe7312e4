package org.alidade.learn.model;

import java.util.ArrayList;
import java.util.List;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.Loss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Predictions for texts without one token each. Many variants are encoded together; an encoder that is a
 * {@link DeletionEncoder} computes only what a deletion changes.
 */
final class LeaveOneOut {

    /** Tokens of variants worked on together; some 20 kB each. */
    private static final int GROUP_ROWS = 6000;

    private final FlatNetwork network;
    private final Loss loss;

    LeaveOneOut(FlatNetwork network, Loss loss) {
        this.network = network;
        this.loss = loss;
    }

    /** A run of deletions from one text. */
    private record Piece(int text, int from, int to) {
    }

    /**
     * Class probabilities without each token.
     *
     * @param texts with their marks
     * @return [N][n][C]; an empty row for a text of one token
     */
    float[][][] probabilities(List<int[]> texts, IProgressMonitor monitor) {
        float[][][] probabilities = new float[texts.size()][][];
        for (int i = 0; i < probabilities.length; i++) {
            int n = texts.get(i).length - 2 * Vocabulary.EDGE;
            probabilities[i] = new float[n > 1 ? n : 0][];
        }
        List<List<Piece>> groups = groups(texts);
        SubMonitor progress = SubMonitor.convert(monitor, "Leave-one-out", groups.size());
        for (List<Piece> group : groups) {
            progress.checkCanceled();
            run(group, texts, probabilities);
            progress.worked(1);
        }
        return probabilities;
    }

    /** Groups of about equally many rows, longest texts first; a long text is cut into several groups. */
    private static List<List<Piece>> groups(List<int[]> texts) {
        List<List<Piece>> groups = new ArrayList<>();
        List<Piece> group = new ArrayList<>();
        int room = GROUP_ROWS;
        int[] lengths = texts.stream().mapToInt(text -> text.length).toArray();
        for (int[] longest : Batches.longestFirst(lengths, 1)) {
            int text = longest[0];
            int rows = lengths[text] - 1;
            int to = lengths[text] - Vocabulary.EDGE;
            int from = lengths[text] > 2 * Vocabulary.EDGE + 1 ? Vocabulary.EDGE : to;
            while (from < to) {
                int fitting = Math.min(to - from, room / rows);
                if (fitting == 0 && !group.isEmpty()) {
                    groups.add(group);
                    group = new ArrayList<>();
                    room = GROUP_ROWS;
                    continue;
                }
                int taken = Math.max(1, fitting);
                group.add(new Piece(text, from, from + taken));
                from += taken;
                room -= taken * rows;
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private void run(List<Piece> group, List<int[]> texts, float[][][] probabilities) {
        try (Tape tape = Tape.inference()) {
            TokenBatch batch = TokenBatch.of(group.stream().map(piece -> texts.get(piece.text)).toList());
            Deletions deletions = new Deletions(batch.tokens(), group.stream().mapToInt(Piece::from).toArray(),
                    group.stream().mapToInt(Piece::to).toArray());
            float[] logits = logits(tape, batch, deletions);
            for (int k = 0, v = 0; k < group.size(); k++) {
                Piece piece = group.get(k);
                for (int deleted = piece.from; deleted < piece.to; deleted++, v++) {
                    probabilities[piece.text][deleted - Vocabulary.EDGE] = loss.probabilities(logits,
                            v * loss.outputs());
                }
            }
        }
    }

    /** [variants * outputs]. */
    private float[] logits(Tape tape, TokenBatch batch, Deletions deletions) {
        Packed variants = deletions.variants();
        if (network.encoder() instanceof DeletionEncoder encoder) {
            Var x = Ops.embed(tape, network.embedding(), batch.ids()); // [full.rows, E]
            Var h = encoder.encodeVariants(tape, deletions, x); // [variants.rows, m]
            return Memory.read(network.decode(tape, variants, x, h).logits().value());
        }
        Var x = Ops.embed(tape, network.embedding(), deletions.apply(batch.ids())); // [variants.rows, E]
        Var h = network.encoder().encode(tape, variants, x); // [variants.rows, m]
        return Memory.read(network.decode(tape, variants, x, h).logits().value());
    }
}
