package org.alidade.core.setting;

/** What kind of value a setting takes; the form of the window and the check of a plan both follow from it. */
public enum SettingType {
    /** A whole number. */
    INTEGER,
    /** A real number. */
    NUMBER,
    /** Any text. */
    TEXT,
    /** One of a list of words. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG,
    /**
     * A file or folder; a relative one starts from the data folder of the run, an empty one stands for none. Never part
     * of a cell's key itself: for a data set the key has a hash of the corpus in its place, for a model, encoder or
     * attention a hash of the file. Probes take none.
     */
    PATH,
    /**
     * The id of an installed contribution of a kind that is among the declared choices ({@code encoder}); an empty one
     * stands for none. A cell's key holds the contribution's version as well.
     */
    CONTRIBUTION
}
