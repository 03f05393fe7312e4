package org.alidade.probes.serranosmith;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Which unit an erased one is compared with. */
enum Contrast {
    /** As in the paper: any other unit, each as likely. */
    PAPER,
    /** As in the released code: any unit but the first, each as likely, the erased one not excepted. */
    CODE;

    /** The contrast that a setting names. */
    static Contrast of(String choice) {
        return valueOf(choice.toUpperCase(Locale.ROOT));
    }

    /**
     * A number that {@link #unit} makes a unit of.
     *
     * @param n number of units, at least 2
     */
    int draw(int n, RandomGenerator random) {
        return random.nextInt(n - 1);
    }

    /** The unit to compare with, of one draw; the same draw gives another unit for another erased one. */
    int unit(int erased, int draw) {
        return switch (this) {
        case PAPER -> draw < erased ? draw : draw + 1;
        case CODE -> draw + 1;
        };
    }
}
