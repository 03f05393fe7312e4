package org.alidade.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureKindTest {

    @ParameterizedTest
    @CsvSource({"violin, org.alidade.report.violin, violin", "com.example.strip, com.example.strip, com.example.strip",
            "org.alidade.report.box, org.alidade.report.box, box",
            "org.alidade.report.deep.box, org.alidade.report.deep.box, org.alidade.report.deep.box"})
    void aNameWithoutADotIsThatOfABuiltInKind(String name, String id, String shortest) {
        assertEquals(id, FigureKind.named(name).id());
        assertEquals(shortest, FigureKind.named(name).name());
    }

    @Test
    void aKindHasAnId() {
        assertThrows(IllegalArgumentException.class, () -> new FigureKind(" "));
    }
}
