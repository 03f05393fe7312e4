package org.alidade.learn.pair;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.network.Names;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.Output;
import org.alidade.learn.network.Variants;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;

/**
 * A paragraph and a question, each with word vectors and an encoder of its own; attention over the paragraph with the
 * question's summary as query; a decoder of both with a softmax over the answers.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, question answering and natural language inference. <b>Differs</b>: nothing.
 *
 * @param vocabulary numbers of words
 * @param paragraphs reads what is attended to
 * @param questions  reads what is asked
 * @param attention  scores for states of width m, with a query as wide
 * @param decoder    makes logits
 * @param candidates which answers are possible
 */
record PairNetwork(Vocabulary vocabulary, Side paragraphs, Side questions, Attention attention, PairDecoder decoder,
        Candidates candidates) implements Network<PairText> {

    @Override
    public List<PairText> encode(List<Example> examples) {
        return examples.stream().map(example -> new PairText(new Words(vocabulary.encode(example.tokens())),
                new Words(vocabulary.encode(example.query())), candidates.of(example))).toList();
    }

    @Override
    public Var vectors(Tape tape, List<PairText> batch) {
        return Ops.embed(tape, paragraphs.embedding(), Words.ids(batch.stream().map(PairText::paragraph).toList()));
    }

    @Override
    public Pass forward(Tape tape, List<PairText> batch, Var vectors) {
        Packed tokens = Words.packed(batch.stream().map(PairText::paragraph).toList());
        Var query = query(tape, batch); // [count, m]
        Var h = paragraphs.encoder().encode(tape, tokens, vectors); // [rows, m]
        Var a = attend(tape, tokens, h, query); // [rows, 1]
        Var logits = possible(tape, batch, decode(tape, tokens, a, h, query));
        return new Pass(tokens, vectors, h, a, Optional.of(query), logits);
    }

    private Var query(Tape tape, List<PairText> batch) {
        List<Words> texts = batch.stream().map(PairText::question).toList();
        Packed tokens = Words.packed(texts);
        Var x = Ops.embed(tape, questions.embedding(), Words.ids(texts)); // [rows, E]
        return questions.encoder().summary(tape, tokens, x, questions.encoder().encode(tape, tokens, x));
    }

    private Var attend(Tape tape, Packed tokens, Var h, Var query) {
        return SequenceOps.softmax(tape, tokens, attention.scores(tape, tokens, h, Optional.of(query)));
    }

    private Var decode(Tape tape, Packed tokens, Var a, Var h, Var query) {
        return decoder.decode(tape, SequenceOps.attend(tape, tokens, a, h), query); // [count, O]
    }

    /** Logits with those of impossible answers at negative infinity; the batch has as many texts as there are rows. */
    private Var possible(Tape tape, List<PairText> batch, Var logits) {
        if (batch.stream().allMatch(text -> text.candidates().isEmpty())) {
            return logits;
        }
        int outputs = decoder.outputs();
        float[] z = Memory.read(logits.value());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).mask(z, i * outputs, outputs);
        }
        return tape.op(Memory.array(batch.size(), outputs, z), dOut -> {
            float[] d = Memory.read(dOut);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).maskSlopes(d, i * outputs, outputs);
            }
            logits.add(Memory.array(batch.size(), outputs, d));
        }, logits);
    }

    /** Those of impossible answers are as the decoder gives them. */
    @Override
    public Var logits(Tape tape, Pass pass, Var a) {
        return decode(tape, pass.units(), a, pass.h(), pass.query().orElseThrow());
    }

    /** What is possible stays so, whatever is deleted. */
    @Override
    public Var withoutUnits(Tape tape, List<PairText> batch, Deletions deletions) {
        Var h = Variants.states(tape, paragraphs.encoder(), deletions, vectors(tape, batch)); // [rows of variants, m]
        Var query = Variants.repeat(tape, deletions, query(tape, batch)); // [variants, m]
        Packed variants = deletions.variants();
        Var logits = decode(tape, variants, attend(tape, variants, h, query), h, query);
        return possible(tape, Variants.repeat(deletions, batch), logits);
    }

    @Override
    public List<Output> outputs(List<PairText> batch, Pass pass) {
        return PairOutput.of(decoder, batch, pass);
    }

    @Override
    public Loss loss() {
        return new CrossEntropy(decoder.outputs());
    }

    @Override
    public Map<String, Trainable> trainables() {
        return new Names().add("", List.of(paragraphs.embedding()))
                .add("paragraph.encoder.", paragraphs.encoder().parameters())
                .add("", List.of(questions.embedding()))
                .add("question.encoder.", questions.encoder().parameters())
                .add("attention.", attention.parameters()).add("", decoder.parameters()).all();
    }
}
