package org.alidade.ui.matrix;

import org.eclipse.ui.handlers.IHandlerService;

/** The editor of a matrix page, as the page sees it. */
public interface MatrixOwner {

    /** Whether a run is going on. */
    boolean isRunning();

    /** Changes the plan's exclusions in one step that can be undone. */
    void exclude(String step, ExclusionRules.Change change);

    /** Other commands make sense now. */
    void selectionChanged();

    /** Says something in the status line. */
    void tell(String message);

    /** Gives commands a meaning in the editor. */
    IHandlerService handlers();
}
