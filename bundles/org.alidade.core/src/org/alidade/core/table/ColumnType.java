package org.alidade.core.table;

/** What the cells of a column hold. */
public enum ColumnType {
    /** A real number. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** Text, such as the name of a class. */
    TEXT,
    /** Real numbers, one for each unit of the instance, such as attention weights. */
    WEIGHTS
}
