package org.alidade.datasets.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.alidade.core.setting.Settings;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;

/**
 * Which column holds what. Settings that are empty, or not declared, mean that there is no such column.
 *
 * @param columns the names, in the order of {@link Part}; empty for one that there is not
 */
record Mapping(List<String> columns) {

    /** What a column can hold. */
    enum Part {
        TEXT("textColumn"), LABEL("labelColumn"), ID("idColumn"), SPLIT("splitColumn"), QUERY("queryColumn"),
        RATIONALE("rationaleColumn");

        private final String setting;

        Part(String setting) {
            this.setting = setting;
        }
    }

    Mapping {
        columns = List.copyOf(columns);
        List<String> named = columns.stream().filter(column -> !column.isEmpty()).toList();
        if (new HashSet<>(named).size() < named.size()) {
            throw new IllegalArgumentException("Columns " + named + ": expected another column for each part");
        }
        if (columns.get(Part.TEXT.ordinal()).isEmpty() || columns.get(Part.LABEL.ordinal()).isEmpty()) {
            throw new IllegalArgumentException("Columns of texts and of labels must be named, found " + columns);
        }
    }

    static Mapping of(Settings settings) {
        List<String> columns = new ArrayList<>();
        for (Part part : Part.values()) {
            columns.add(settings.has(part.setting) ? settings.text(part.setting).strip() : "");
        }
        return new Mapping(columns);
    }

    /** All columns that there are. */
    Fields fields() {
        return new Fields(columns.stream().filter(column -> !column.isEmpty()).toList(), List.of());
    }

    /** Name of a part's column, if there is one. */
    Optional<String> column(Part part) {
        return Optional.of(columns.get(part.ordinal())).filter(column -> !column.isEmpty());
    }

    /** A part of a record; empty if there is no such column. */
    String value(Part part, FieldRecord row) {
        return column(part).map(column -> row.value(fields().required().indexOf(column))).orElse("");
    }
}
