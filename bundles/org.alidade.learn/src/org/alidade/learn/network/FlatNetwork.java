package org.alidade.learn.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;

/**
 * Embedding, encoder, attention over the tokens, linear decoder.
 *
 * <p><b>Source</b>: Jain and Wallace 2019: h = Enc(x), a = softmax(score(h)) over the tokens, context
 * c = sum_t a_t h_t, logits z = W c + b. <b>Differs</b>: nothing.
 *
 * @param vocabulary numbers of words
 * @param embedding  vectors of words, [V, E]
 * @param encoder    E -> m
 * @param attention  scores for states of width m, without a query
 * @param weights    W, [outputs, m]
 * @param bias       b, [1, outputs]
 * @param loss       what the logits mean
 */
public record FlatNetwork(Vocabulary vocabulary, EmbeddingTable embedding, Encoder encoder, Attention attention,
        Parameter weights, Parameter bias, Loss loss) implements Network<Words> {

    /**
     * A new network with the sizes of the settings {@code embeddingDimension} and {@code hidden}. Two classes have one
     * sigmoid output, the classes' losses balanced; more have a softmax.
     */
    public static FlatNetwork of(Vocabulary vocabulary, Assembly parts) throws ContributionException {
        Settings settings = parts.settings();
        EmbeddingTable embedding = parts.embedding("embedding", vocabulary.size(),
                settings.integer("embeddingDimension"));
        Encoder encoder = parts.encoder(embedding.width(), settings.integer("hidden"), "encoder");
        Attention attention = parts.attention(encoder.width(), 0, "attention");
        Loss loss = loss(parts.training().corpus());
        double range = 1 / Math.sqrt(encoder.width());
        RandomGenerator random = Seeds.random(parts.training().seed(), "output");
        Parameter weights = parts.parameter("output.weight", loss.outputs(), encoder.width()).uniform(random, range);
        Parameter bias = parts.parameter("output.bias", 1, loss.outputs()).uniform(random, range);
        return new FlatNetwork(vocabulary, embedding, encoder, attention, weights, bias, loss);
    }

    private static Loss loss(Corpus corpus) {
        int classes = corpus.labels().size();
        return classes > 2 ? new CrossEntropy(classes)
                : WeightedBinaryLoss.balancing(corpus.count(Split.TRAIN, 0), corpus.count(Split.TRAIN, 1));
    }

    @Override
    public List<Words> encode(List<Example> examples) {
        return examples.stream().map(example -> new Words(vocabulary.encode(example.tokens()))).toList();
    }

    @Override
    public Var vectors(Tape tape, List<Words> batch) {
        return Ops.embed(tape, embedding, Words.ids(batch)); // [rows, E]
    }

    @Override
    public Pass forward(Tape tape, List<Words> batch, Var vectors) {
        Packed tokens = Words.packed(batch);
        return attend(tape, tokens, vectors, encoder.encode(tape, tokens, vectors));
    }

    /** Attention and decoder on states that have been computed elsewhere: h [rows, m]. */
    private Pass attend(Tape tape, Packed tokens, Var x, Var h) {
        Var scores = attention.scores(tape, tokens, h, Optional.empty()); // [rows, 1]
        Var a = SequenceOps.softmax(tape, tokens, scores); // [rows, 1]
        return new Pass(tokens, x, h, a, Optional.empty(), decode(tape, tokens, a, h));
    }

    private Var decode(Tape tape, Packed tokens, Var a, Var h) {
        Var context = SequenceOps.attend(tape, tokens, a, h); // [count, m]
        return Ops.affine(tape, context, weights, bias);
    }

    @Override
    public Var logits(Tape tape, Pass pass, Var a) {
        return decode(tape, pass.units(), a, pass.h());
    }

    @Override
    public Var withoutUnits(Tape tape, List<Words> batch, Deletions deletions) {
        Var x = vectors(tape, batch); // [rows, E]
        return attend(tape, deletions.variants(), x, Variants.states(tape, encoder, deletions, x)).logits();
    }

    @Override
    public List<Output> outputs(List<Words> batch, Pass pass) {
        return LinearDecoding.of(pass, weights, bias);
    }

    /** The attention's parameters do not decay. */
    @Override
    public void addTo(Adam adam, double weightDecay) {
        adam.group(encoder.parameters(), weightDecay).group(List.of(embedding), weightDecay)
                .group(List.of(weights, bias), weightDecay).group(attention.parameters(), 0);
    }

    @Override
    public Map<String, Trainable> trainables() {
        return new Names().add("", List.of(embedding)).add("encoder.", encoder.parameters())
                .add("attention.", attention.parameters()).add("", List.of(weights, bias)).all();
    }
}
