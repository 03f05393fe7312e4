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
     * A file or folder, of data sets only; a relative one starts from the data folder of the run. Never part of a cell's
     * key, which has a hash of what was read in its place.
     */
    PATH
}
