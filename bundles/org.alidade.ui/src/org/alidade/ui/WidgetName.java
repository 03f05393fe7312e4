package org.alidade.ui;

import org.eclipse.swt.widgets.Widget;

/** Names widgets, so that a test or a tool finds them whatever their text and place. */
public final class WidgetName {

    /** Key of the name among a widget's data. */
    public static final String KEY = "org.alidade.ui.name";

    private WidgetName() {
    }

    /** Gives a widget its name and returns it. */
    public static <W extends Widget> W set(W widget, String name) {
        widget.setData(KEY, name);
        return widget;
    }
}
