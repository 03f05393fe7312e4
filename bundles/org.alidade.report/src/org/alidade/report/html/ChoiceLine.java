package org.alidade.report.html;

import java.util.stream.Collectors;

import org.alidade.core.cell.Choice;

/**
 * A contribution that took part, as a line of a table.
 *
 * @param role     as what
 * @param name     for people
 * @param id       of the contribution
 * @param version  of the contribution
 * @param settings its values in one line
 */
public record ChoiceLine(String role, String name, String id, String version, String settings) {

    static ChoiceLine of(String role, Choice choice) {
        return new ChoiceLine(role, choice.name(), choice.id(), choice.version(),
                choice.settings().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
