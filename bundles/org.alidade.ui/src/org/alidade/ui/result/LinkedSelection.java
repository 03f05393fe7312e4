package org.alidade.ui.result;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.alidade.core.cell.TrainingCell;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;

/** The window's selection as it concerns one training. UI thread. */
public final class LinkedSelection {

    private final Selections selections;
    private final Path results;
    private final TrainingCell training;
    private final Object source;

    /**
     * @param training whose instances are shown
     * @param source   the part that shows them
     */
    public LinkedSelection(IWorkbenchWindow window, Path results, TrainingCell training, Object source) {
        this.selections = Selections.of(window);
        this.results = results;
        this.training = training;
        this.source = source;
    }

    /** Selects instances; the first is the one looked at. */
    public void select(List<String> ids) {
        selections.select(new InstanceSelection(results, training, ids), source);
    }

    /** Whether the instances of another training are the same. */
    boolean concerns(TrainingCell other) {
        return training.dataHash().equals(other.dataHash());
    }

    /** The selected instances; none if those of another corpus are. */
    public List<String> ids() {
        return selections.current().map(this::ids).orElse(List.of());
    }

    private List<String> ids(InstanceSelection selection) {
        return selection.concerns(training) ? selection.ids() : List.of();
    }

    /** Calls back at once and after every change until a control is disposed. */
    public void follow(Control control, Consumer<List<String>> show) {
        selections.onChange(control, (selection, selector) -> show.accept(ids(selection)));
        show.accept(ids());
    }
}
