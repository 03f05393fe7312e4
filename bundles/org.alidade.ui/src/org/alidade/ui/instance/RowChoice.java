package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.ui.IMemento;

/**
 * Which rows are shown, in which order.
 *
 * @param order  ids of rows that have a place; others follow as they come
 * @param hidden ids of rows that are not shown
 */
record RowChoice(List<String> order, Set<String> hidden) {

    /** Before the key of a training whose attention is shown. */
    static final String OTHER = "other:";
    /** The row of attention changed by hand. */
    static final String SURGERY = "surgery";
    /** The row of a note that was opened. */
    static final String NOTE = "note";

    /** Integrated gradients take the time of all other rows together. */
    static final RowChoice USUAL = new RowChoice(
            List.of(RowKind.RATIONALE.id(), RowKind.ORIGINAL.id(), SURGERY, NOTE), Set.of(RowKind.INTEGRATED.id()));

    private static final String SEPARATOR = "\t";

    RowChoice {
        order = List.copyOf(new LinkedHashSet<>(order));
        hidden = Set.copyOf(hidden);
    }

    /** Whether a row is shown when it is there. */
    boolean shows(String id) {
        return !hidden.contains(id);
    }

    /** Keys of the trainings whose attention is shown. */
    List<String> others() {
        return order.stream().filter(id -> id.startsWith(OTHER) && shows(id)).map(id -> id.substring(OTHER.length()))
                .toList();
    }

    /** The rows that are shown, in their order. */
    List<HeatRow> arranged(Collection<HeatRow> rows) {
        List<String> places = new ArrayList<>(order);
        rows.stream().map(HeatRow::id).filter(id -> !places.contains(id)).forEach(places::add);
        return rows.stream().filter(row -> shows(row.id()))
                .sorted((a, b) -> Integer.compare(places.indexOf(a.id()), places.indexOf(b.id()))).toList();
    }

    void save(IMemento memento) {
        memento.putString("order", String.join(SEPARATOR, order));
        memento.putString("hidden", String.join(SEPARATOR, hidden));
    }

    /** @param memento may be null */
    static RowChoice restored(IMemento memento) {
        if (memento == null || memento.getString("order") == null || memento.getString("hidden") == null) {
            return USUAL;
        }
        return new RowChoice(parts(memento.getString("order")), Set.copyOf(parts(memento.getString("hidden"))));
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(SEPARATOR)).filter(part -> !part.isEmpty()).distinct().toList();
    }
}
