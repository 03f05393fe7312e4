package org.alidade.probes.faithfulness;

import java.util.stream.IntStream;

import org.alidade.core.setting.Settings;
import org.alidade.probes.common.Importance;

/** As what the numbers of an explanation are compared with those of another. */
enum Values {
    /** As they are: what speaks against the class is the least important. */
    SIGNED,
    /** By their size: what speaks for and what speaks against the class are equally important. */
    MAGNITUDE;

    /** The one that the setting {@code values} names. */
    static Values of(Settings settings) {
        return settings.text("values").equals("signed") ? SIGNED : MAGNITUDE;
    }

    /** Importances of one instance [n] in this sense. */
    Importance of(String measure, float[] importances) {
        float[] values = importances.clone();
        IntStream.range(0, values.length).filter(i -> this == MAGNITUDE).forEach(i -> values[i] = Math.abs(values[i]));
        return new Importance(measure, values);
    }
}
