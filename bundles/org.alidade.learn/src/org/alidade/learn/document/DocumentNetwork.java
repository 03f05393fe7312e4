package org.alidade.learn.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.learn.network.LinearDecoding;
import org.alidade.learn.network.Names;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.Output;
import org.alidade.learn.network.Variants;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;

/**
 * A classifier of documents: word vectors; on demand a level that turns each sentence into a vector; a level that turns
 * the document's units, words or sentences, into one vector; a linear decoder with a softmax.
 *
 * <p><b>Source</b>: Serrano and Smith 2019, section 3: HAN with a level of sentences, FLAN without; Yang et al. 2016.
 * <b>Differs</b>: nothing.
 *
 * @param vocabulary numbers of words
 * @param embedding  vectors of words, [V, E]
 * @param sentences  E -> m', each sentence to a vector; empty if the units are words
 * @param documents  E or m' -> m, each document to a vector; its attention is the one that can be looked at
 * @param weights    W, [C, m]
 * @param bias       b, [1, C]
 * @param noise      what training drops
 */
record DocumentNetwork(Vocabulary vocabulary, EmbeddingTable embedding, Optional<Level> sentences, Level documents,
        Parameter weights, Parameter bias, DocumentNoise noise) implements Network<Document> {

    /** Tokens whose sentence vectors are computed together for leave-one-out; some 10 kB each. */
    private static final int READ_ROWS = 4096;

    @Override
    public List<Document> encode(List<Example> examples) {
        return examples.stream().map(example -> sentences.isPresent() ? Document.ofSentences(example, vocabulary)
                : Document.ofTokens(example, vocabulary)).toList();
    }

    @Override
    public int marks() {
        return 0;
    }

    /** The tokens, or the sentences with spaces between their tokens. */
    @Override
    public List<String> units(Example example) {
        return sentences.isEmpty() ? example.tokens()
                : Sentences.of(example).stream().map(sentence -> String.join(" ", sentence)).toList();
    }

    @Override
    public Var vectors(Tape tape, List<Document> batch) {
        return Ops.embed(tape, embedding, Document.ids(batch)); // [rows, E]
    }

    @Override
    public Pass forward(Tape tape, List<Document> batch, Var vectors) {
        Packed units = Document.units(batch);
        Var x = unitVectors(tape, batch, vectors); // [units, E or m']
        return pass(tape, units, vectors, documents.forward(tape, units, x));
    }

    private Var unitVectors(Tape tape, List<Document> batch, Var vectors) {
        Var x = noise.onWords(tape, vectors); // [rows, E]
        return sentences.isEmpty() ? x
                : noise.onVectors(tape, sentences.get().forward(tape, Document.sentences(batch), x).context());
    }

    private Pass pass(Tape tape, Packed units, Var vectors, Level.Pass pass) {
        Var logits = Ops.affine(tape, pass.context(), weights, bias); // [count, C]
        return new Pass(units, vectors, pass.h(), pass.a(), Optional.empty(), noise.onLogits(tape, logits));
    }

    @Override
    public Var logits(Tape tape, Pass pass, Var a) {
        Var context = SequenceOps.attend(tape, pass.units(), a, pass.h()); // [count, m]
        return Ops.affine(tape, context, weights, bias);
    }

    /** The vectors of sentences do not depend on each other: those of the remaining ones are computed once. */
    @Override
    public Var withoutUnits(Tape tape, List<Document> batch, Deletions deletions) {
        Var x = sentences.isEmpty() ? vectors(tape, batch) : sentenceVectors(tape, batch); // [units, E or m']
        Var h = Variants.states(tape, documents.encoder(), deletions, x); // [units of variants, m]
        return pass(tape, deletions.variants(), x, documents.attend(tape, deletions.variants(), h)).logits();
    }

    /** Few documents at a time: their sentences may be few, and their words many. */
    private Var sentenceVectors(Tape tape, List<Document> batch) {
        Packed units = Document.units(batch);
        int width = sentences.orElseThrow().encoder().width();
        float[] x = tape.floats(units.rows() * width);
        int[] lengths = batch.stream().mapToInt(Document::length).toArray();
        for (int[] some : Batches.longestFirst(lengths, READ_ROWS)) {
            try (Tape inner = Tape.inference()) {
                List<Document> part = Arrays.stream(some).mapToObj(batch::get).toList();
                float[] vectors = Memory.read(unitVectors(inner, part, vectors(inner, part)).value());
                int from = 0;
                for (int i : some) {
                    System.arraycopy(vectors, from, x, units.start(i) * width, units.length(i) * width);
                    from += units.length(i) * width;
                }
            }
        }
        return tape.constant(Memory.array(units.rows(), width, x));
    }

    @Override
    public List<Output> outputs(List<Document> batch, Pass pass) {
        return LinearDecoding.of(pass, weights, bias);
    }

    @Override
    public Loss loss() {
        return new CrossEntropy(weights.rows());
    }

    @Override
    public Map<String, Trainable> trainables() {
        Names names = new Names().add("", List.of(embedding));
        sentences.ifPresent(level -> level.addTo(names, "sentence."));
        documents.addTo(names, "document.");
        return names.add("", List.of(weights, bias)).all();
    }
}
