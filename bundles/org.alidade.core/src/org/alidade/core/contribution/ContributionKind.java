package org.alidade.core.contribution;

/** What can be contributed: an element of one of the five extension points. */
public enum ContributionKind {
    /** A corpus or the importer of its files. */
    DATASET("datasets", "dataset", "Data set"),
    /** How encoder and attention make a classifier. */
    MODEL("models", "model", "Model"),
    /** A scorer of tokens; contributed at the point of the models. */
    ATTENTION("models", "attention", "Attention"),
    /** From token vectors to token states. */
    ENCODER("encoders", "encoder", "Encoder"),
    /** A measurement on trained models. */
    PROBE("probes", "probe", "Probe"),
    /** A way to draw figures. */
    FIGURE("figures", "figure", "Figure kind");

    private static final String NAMESPACE = "org.alidade.core.";

    private final String point;
    private final String element;
    private final String label;

    ContributionKind(String point, String element, String label) {
        this.point = NAMESPACE + point;
        this.element = element;
        this.label = label;
    }

    /** Unique identifier of the extension point. */
    public String point() {
        return point;
    }

    /** Name of the XML element. */
    public String element() {
        return element;
    }

    /** For people: {@code Data set}. */
    public String label() {
        return label;
    }
}
