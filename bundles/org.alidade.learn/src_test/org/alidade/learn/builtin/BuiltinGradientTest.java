package org.alidade.learn.builtin;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Random;
import java.util.stream.Stream;

import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.alidade.learn.tape.Packed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every built-in encoder and attention against finite differences. */
@Tag("nd4j")
class BuiltinGradientTest {

    private static final Packed TOKENS = new Packed(new int[] {4, 7, 3, 9}, 1);
    private static final int E = 5;
    private static final int M = 6;

    @TestFactory
    Stream<DynamicTest> gradientsAgreeWithFiniteDifferences() {
        BiLstm lstm = new BiLstm(E, 3, random());
        BiGru gru = new BiGru(E, 3, Initialisation.TORCH, random());
        BiGru allenNlp = new BiGru(E, 3, Initialisation.ALLENNLP, random());
        SelfAttention self = new SelfAttention(E, M, 1, SelfAttention.Positions.NONE, SelfAttention.Residual.NONE,
                random());
        SelfAttention heads = new SelfAttention(E, M, 3, SelfAttention.Positions.SINUSOIDAL,
                SelfAttention.Residual.ADDED, random());
        SelfAttention narrow = new SelfAttention(M, M, 2, SelfAttention.Positions.SINUSOIDAL,
                SelfAttention.Residual.ADDED, random());
        AdditiveAttention full = new AdditiveAttention(M, 0, M, Initialisation.XAVIER, random());
        Affine affine = new Affine(E, M, Affine.Padding.LEFT_OUT, random());
        Affine counting = new Affine(E, M, Affine.Padding.COUNTED, random());
        Convolutions convolutions = new Convolutions(E, 2, new int[] {1, 3, 5}, random());
        AdditiveAttention tanh = new AdditiveAttention(M, 0, random());
        AdditiveAttention tanhQuery = new AdditiveAttention(M, 4, random());
        ScaledDotAttention dot = new ScaledDotAttention(M, 0, random());
        ScaledDotAttention dotQuery = new ScaledDotAttention(M, M, random());
        return Stream.of(
                check("BiLstm", GradientCheck.encoder(lstm, E, TOKENS)),
                check("BiLstm, one sequence of one token",
                        GradientCheck.encoder(lstm, E, new Packed(new int[] {1}, 0))),
                check("BiLstm, summary", GradientCheck.summary(lstm, E, TOKENS)),
                check("BiGru", GradientCheck.encoder(gru, E, TOKENS)),
                check("BiGru as AllenNLP starts it", GradientCheck.encoder(allenNlp, E, TOKENS)),
                check("BiGru, one sequence of one token",
                        GradientCheck.encoder(gru, E, new Packed(new int[] {1}, 0))),
                check("BiGru, summary", GradientCheck.summary(gru, E, TOKENS)),
                check("Identity", GradientCheck.encoder(new Identity(E), E, TOKENS)),
                check("SelfAttention", GradientCheck.encoder(self, E, TOKENS)),
                check("SelfAttention, three heads, positions, residual", GradientCheck.encoder(heads, E, TOKENS)),
                check("SelfAttention, residual without a map", GradientCheck.encoder(narrow, M, TOKENS)),
                check("SelfAttention, summary", GradientCheck.summary(heads, E, TOKENS)),
                check("AdditiveAttention, full width", GradientCheck.attention(full, M, TOKENS)),
                check("UniformAttention", GradientCheck.attention(new UniformAttention(), M, TOKENS)),
                check("Affine", GradientCheck.encoder(affine, E, TOKENS)),
                check("Affine, summary", GradientCheck.summary(affine, E, TOKENS)),
                check("Affine, summary with padding", GradientCheck.summary(counting, E, TOKENS)),
                check("Convolutions", GradientCheck.encoder(convolutions, E, TOKENS)),
                check("Convolutions, summary", GradientCheck.summary(convolutions, E, TOKENS)),
                check("AdditiveAttention", GradientCheck.attention(tanh, M, TOKENS)),
                check("AdditiveAttention, query", GradientCheck.query(tanhQuery, M, 4, TOKENS)),
                check("ScaledDotAttention", GradientCheck.attention(dot, M, TOKENS)),
                check("ScaledDotAttention, query", GradientCheck.query(dotQuery, M, M, TOKENS)));
    }

    private static DynamicTest check(String name, GradientReport report) {
        return dynamicTest(name, () -> assertTrue(report.passes(), report::toString));
    }

    private static Random random() {
        return new Random(11);
    }
}
