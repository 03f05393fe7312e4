package org.alidade.ui.selection;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;

/** The selection that all parts of a window share. UI thread. */
public final class Selections {

    /** Hears of selections. UI thread. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Something else is selected.
         *
         * @param source the part or view that selected it, which may want to ignore its own
         */
        void selected(InstanceSelection selection, Object source);
    }

    private static final Map<IWorkbenchWindow, Selections> WINDOWS = new WeakHashMap<>();

    private final Collection<Listener> listeners = new CopyOnWriteArrayList<>();
    private Optional<InstanceSelection> current = Optional.empty();

    private Selections() {
    }

    /** The selection of a window. */
    public static Selections of(IWorkbenchWindow window) {
        return WINDOWS.computeIfAbsent(window, opened -> new Selections());
    }

    /** What is selected; empty if nothing was selected yet. */
    public Optional<InstanceSelection> current() {
        return current;
    }

    /** Selects and tells everyone, unless the same is selected already. */
    public void select(InstanceSelection selection, Object source) {
        if (!current.equals(Optional.of(selection))) {
            current = Optional.of(selection);
            listeners.forEach(listener -> listener.selected(selection, source));
        }
    }

    /** Adds a listener until a control is disposed. */
    public void onChange(Control control, Listener listener) {
        Listener whileAlive = (selection, source) -> {
            if (!control.isDisposed()) { // another listener may have disposed it meanwhile
                listener.selected(selection, source);
            }
        };
        listeners.add(whileAlive);
        control.addDisposeListener(event -> listeners.remove(whileAlive));
    }
}
