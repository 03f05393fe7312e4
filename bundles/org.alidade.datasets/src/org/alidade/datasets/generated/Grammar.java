package org.alidade.datasets.generated;

import java.util.random.RandomGenerator;

/** Draws texts of a wanted label. */
@FunctionalInterface
interface Grammar {

    /**
     * One text.
     *
     * @param label  class it is to have, from 0
     * @param random the only source of chance
     */
    Drawn draw(int label, RandomGenerator random);
}
