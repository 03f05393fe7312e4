package org.alidade.learn.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What settings make of encoders and attentions. */
@Tag("nd4j")
class FactoryTest {

    @Test
    void aHiddenSizeThatKernelsCannotShareIsRefusedWithWhatWouldDo() {
        Settings settings = settings(Map.of("kernels", "1-3-5-7", "filters", "shared"));
        var e = assertThrows(IllegalArgumentException.class,
                () -> new ConvolutionsFactory().create(10, 50, settings, new Random(1)));
        assertEquals("The model's setting 'hidden' is 50, which the convolutions of widths 1-3-5-7 cannot share out"
                + " equally; expected a multiple of 4, such as 48 or 52, or the encoder's setting 'filters' as"
                + " \"each\"",
                e.getMessage());
    }

    @Test
    void filtersOfEachKernelAreAsManyAsTheHiddenSize() {
        Settings settings = settings(Map.of("kernels", "3-5", "filters", "each"));
        assertEquals(100, new ConvolutionsFactory().create(10, 50, settings, new Random(1)).width());
    }

    @Test
    void headsThatCannotShareTheHiddenSizeAreRefused() {
        Settings settings = settings(Map.of("heads", "3", "positions", "none", "residual", "true"));
        var e = assertThrows(IllegalArgumentException.class,
                () -> new SelfAttentionFactory().create(10, 50, settings, new Random(1)));
        assertEquals("The model's setting 'hidden' is 50, which 3 heads of self-attention cannot share out equally;"
                + " expected a multiple of 3, or another number as the encoder's setting 'heads'", e.getMessage());
    }

    @Test
    void theStatesOfTheIdentityAreAsWideAsTheVectors() {
        Encoder encoder = new IdentityFactory().create(200, 50, Settings.NONE, new Random(1));
        assertEquals(200, encoder.width());
        assertEquals(List.of(), encoder.parameters());
    }

    @Test
    void additiveAttentionIsHalfAsWideAsTheStatesOrAsWide() {
        AdditiveAttentionFactory factory = new AdditiveAttentionFactory();
        Attention half = factory.create(100, 0, settings(Map.of("width", "half", "initialisation", "torch")),
                new Random(1));
        Attention full = factory.create(100, 0, settings(Map.of("width", "full", "initialisation", "xavier")),
                new Random(1));
        assertEquals(50, half.parameters().get(0).rows());
        assertEquals(100, full.parameters().get(0).rows());
        assertArrayEquals(new float[100], full.parameters().get(1).toArray());
    }

    @Test
    void uniformAttentionGivesEveryVisibleTokenTheSameWeight() {
        Attention attention = new UniformAttentionFactory().create(2, 0, Settings.NONE, new Random(1));
        Packed tokens = new Packed(new int[] {6, 3}, 1);
        try (Tape tape = Tape.inference()) {
            var states = tape.constant(Memory.array(9, 2, new float[18]));
            var a = SequenceOps.softmax(tape, tokens, attention.scores(tape, tokens, states, Optional.empty()));
            assertArrayEquals(new float[] {0, .25f, .25f, .25f, .25f, 0, 0, 1, 0}, Memory.read(a.value()));
        }
    }

    private static Settings settings(Map<String, String> values) {
        return Settings.of(values.keySet().stream().sorted()
                .map(key -> new SettingDeclaration(key, key, type(values.get(key)), values.get(key), 1, 256,
                        List.of(values.get(key)), ""))
                .toList(), values);
    }

    private static SettingType type(String value) {
        if (value.equals("true")) {
            return SettingType.FLAG;
        }
        return value.matches("\\d") ? SettingType.INTEGER : SettingType.CHOICE;
    }
}
