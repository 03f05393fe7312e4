package org.alidade.core.table;

/** What the cells of a column hold. */
public enum ColumnType {
    /** Real numbers. */
    NUMBER,
    /** Whole numbers. */
    INTEGER,
    /** Text, such as the name of a class. */
    TEXT
}
