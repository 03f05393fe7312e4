package org.alidade.probes.faithfulness;

/** In which order the units of a text are deleted. */
enum DeletionOrder {
    /** The most important first. */
    MOST("most important first"),
    /** The least important first. */
    LEAST("least important first"),
    /** Random. */
    RANDOM("random");

    private final String label;

    DeletionOrder(String label) {
        this.label = label;
    }

    /** As tables name it. */
    String label() {
        return label;
    }
}
