package org.alidade.ui.plan;

import org.eclipse.swt.widgets.Control;

/** A control that shows a value of a plan and writes it there as the user changes it. */
interface ValueField {

    /** What is in the window. */
    Control control();

    /** Takes over the plan's value. */
    void show();
}
