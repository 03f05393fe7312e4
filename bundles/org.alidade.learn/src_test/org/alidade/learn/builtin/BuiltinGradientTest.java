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
        Affine affine = new Affine(E, M, random());
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
                check("Affine", GradientCheck.encoder(affine, E, TOKENS)),
                check("Affine, summary", GradientCheck.summary(affine, E, TOKENS)),
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
