package org.alidade.probes.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.data.Example;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.setting.Settings;
import org.alidade.probes.Declared;
import org.alidade.probes.WordModel;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "so", .5f, "bad", 0f);
    private static final WordModel MODEL = new WordModel(Map.of("good", 2f), VALUES);

    /** "good so bad": attention .5, .25, .25, yes .625. */
    @Test
    void attentionAndGradientHaveNoSign() {
        assertArrayEquals(new float[] {.5f, .25f, .25f}, explain(Method.ATTENTION, MODEL, 0));
        assertArrayEquals(new float[] {.5f, .125f, 0}, explain(Method.GRADIENT, MODEL, 0));
    }

    @Test
    void gradientTimesInputHasTheSignOfTheClass() {
        assertArrayEquals(new float[] {-.5f, -.125f, 0}, explain(Method.GRADIENT_TIMES_INPUT, MODEL, 0), 0);
        assertArrayEquals(new float[] {.5f, .125f, 0}, explain(Method.INTEGRATED_GRADIENTS, MODEL, 1));
    }

    /** Without good: .5 / 2 = .25; without so: 2 / 3; without bad: 2.5 / 3. */
    @Test
    void leaveOneOutIsHowFarTheProbabilityFalls() {
        float[] falls = {.375f, .625f - 2 / 3f, .625f - 2.5f / 3};
        assertArrayEquals(falls, explain(Method.LEAVE_ONE_OUT, MODEL, 1), 1e-6f);
    }

    @Test
    void leaveOneOutOfAModelThatOffersNoneReadsTheShorterTexts() {
        WordModel none = new WordModel(Map.of("good", 2f), VALUES, Set.of());
        assertArrayEquals(explain(Method.LEAVE_ONE_OUT, MODEL, 1), explain(Method.LEAVE_ONE_OUT, none, 1), 1e-7f);
        assertEquals(4, none.read());
    }

    @Test
    void aSingleTokenHasNoLeaveOneOut() {
        List<Reading> readings = read(MODEL, "good");
        assertArrayEquals(new float[1], create(Method.LEAVE_ONE_OUT).importances(MODEL, readings, monitor())[0]);
    }

    @Test
    void randomNumbersDependOnTheInstanceAlone() {
        float[] numbers = explain(Method.RANDOM, MODEL, 1);
        assertArrayEquals(numbers, explain(Method.RANDOM, MODEL, 0));
        assertTrue(numbers[0] != numbers[1] && numbers[1] != numbers[2]);
    }

    @Test
    void whatAModelLacksIsSaidWithAdvice() {
        WordModel none = new WordModel(Map.of(), VALUES, Set.of());
        assertEquals("Explanation 'integratedGradients' asks for what this model does not offer (no"
                + " INTEGRATED_GRADIENTS); choose another explanation, attention and lime need nothing of a model",
                assertThrows(IllegalStateException.class, () -> explain(Method.INTEGRATED_GRADIENTS, none, 1))
                        .getMessage());
    }

    @Test
    void valuesForOtherUnitsThanThoseOfAttentionAreRefused() {
        Explanation tooMany = new Checked("gradient", (model, readings, classes, monitor) -> new float[1][7]);
        assertTrue(assertThrows(IllegalStateException.class,
                () -> tooMany.importances(MODEL, read(MODEL, "good so bad"), monitor())).getMessage()
                .startsWith("Explanation 'gradient' gives 7 values for instance t, whose attention is spread over 3"));
        Explanation undefined = new Checked("gradient",
                (model, readings, classes, monitor) -> new float[][] {{0, Float.NaN, 0}});
        assertTrue(assertThrows(IllegalStateException.class,
                () -> undefined.importances(MODEL, read(MODEL, "good so bad"), monitor())).getMessage()
                .contains("NaN"));
    }

    @Test
    void settingsNameEveryMethod() {
        for (Method method : Method.values()) {
            Settings settings = Declared.settings("comprehensiveness", Map.of("explanation", method.word()));
            assertEquals(method, Method.of(settings, "explanation"));
        }
    }

    private static float[] explain(Method method, WordModel model, int cls) {
        return create(method).importances(model, read(model, "good so bad"), new int[] {cls}, monitor())[0];
    }

    private static Explanation create(Method method) {
        return method.create(Declared.settings("comprehensiveness", Map.of()), purpose -> Seeds.random(1, purpose));
    }

    private static List<Reading> read(WordModel model, String text) {
        return model.read(List.of(Example.of("t", List.of(text.split(" ")), "yes")), monitor());
    }

    private static NullProgressMonitor monitor() {
        return new NullProgressMonitor();
    }
}
