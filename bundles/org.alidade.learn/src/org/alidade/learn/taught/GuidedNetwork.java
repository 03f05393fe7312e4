package org.alidade.learn.taught;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.Names;
import org.alidade.learn.network.Variants;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * A flat network whose attention is, for every text, that of the teacher: it is neither computed nor trained here. A
 * text without one of its tokens has the attention that the teacher pays to that shorter text.
 */
final class GuidedNetwork extends TaughtNetwork {

    private final TrainedModel teacher;

    GuidedNetwork(FlatNetwork flat, TrainedModel teacher) {
        super(flat);
        this.teacher = teacher;
    }

    @Override
    public Pass forward(Tape tape, List<TaughtText> batch, Var vectors) {
        Packed tokens = Words.packed(TaughtText.words(batch));
        Var h = flat().encoder().encode(tape, tokens, vectors); // [rows, m]
        Var a = attention(tape, tokens, TaughtText.examples(batch)); // [rows, 1]
        return new Pass(tokens, vectors, h, a, Optional.empty(), decode(tape, tokens, a, h));
    }

    @Override
    public Var withoutUnits(Tape tape, List<TaughtText> batch, Deletions deletions) {
        Var h = Variants.states(tape, flat().encoder(), deletions, vectors(tape, batch)); // [rows of variants, m]
        Var a = attention(tape, deletions.variants(), variants(TaughtText.examples(batch), deletions));
        return decode(tape, deletions.variants(), a, h);
    }

    private static List<Example> variants(List<Example> examples, Deletions deletions) {
        List<Example> variants = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example full = examples.get(i);
            for (int position = deletions.from(i); position < deletions.to(i); position++) {
                int token = position - deletions.full().edge();
                List<String> rest = new ArrayList<>(full.tokens());
                rest.remove(token);
                variants.add(Example.of(full.id() + " without " + token, rest, full.label()));
            }
        }
        return variants;
    }

    private Var decode(Tape tape, Packed tokens, Var a, Var h) {
        Var context = SequenceOps.attend(tape, tokens, a, h); // [count, m]
        return Ops.affine(tape, context, flat().weights(), flat().bias());
    }

    /** What the teacher pays to each text, 0 at the marks: [rows, 1], without a gradient. */
    private Var attention(Tape tape, Packed tokens, List<Example> examples) {
        List<Reading> readings = teacher.read(examples, new NullProgressMonitor()); // a batch: fractions of a second
        float[] weights = new float[tokens.rows()];
        for (int i = 0; i < tokens.count(); i++) {
            float[] taught = Lessons.attention(readings.get(i), tokens.to(i) - tokens.from(i));
            System.arraycopy(taught, 0, weights, tokens.from(i), taught.length);
        }
        return tape.constant(Memory.array(tokens.rows(), 1, weights));
    }

    /** All but those of the attention, which has no part in anything. */
    @Override
    public Map<String, Trainable> trainables() {
        return new Names().add("", List.of(flat().embedding())).add("encoder.", flat().encoder().parameters())
                .add("", List.of(flat().weights(), flat().bias())).all();
    }

    @Override
    public void addTo(Adam adam, double weightDecay) {
        adam.group(trainables().values(), weightDecay);
    }
}
