package org.alidade.tests.window;

import java.util.ArrayList;
import java.util.List;

import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;

/** Controls of a window that have less room than they need, or lie partly outside of what they are in. */
final class CutOff {

    /** Rounding between themes. */
    private static final int TOLERANCE = 2;

    private final List<String> found = new ArrayList<>();

    private CutOff() {
    }

    /** What is cut off in a window: what it is, and how much room it has and needs. */
    static List<String> in(Shell shell) {
        CutOff cutOff = new CutOff();
        cutOff.visit(shell);
        return cutOff.found;
    }

    private void visit(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible() && child.getSize().x > 0 && child.getSize().y > 0) {
                look(parent, child);
                if (child instanceof Composite composite && !(child instanceof Combo)) {
                    visit(composite);
                }
            }
        }
    }

    private void look(Composite parent, Control child) {
        Rectangle room = parent.getClientArea();
        Rectangle bounds = child.getBounds();
        boolean scrolled = parent instanceof ScrolledComposite; // downwards only: nobody likes to scroll sideways
        if (bounds.x + bounds.width > room.x + room.width + TOLERANCE) {
            found.add(name(child) + " reaches to " + (bounds.x + bounds.width) + " of " + room.width);
        }
        if (!scrolled && bounds.y + bounds.height > room.y + room.height + TOLERANCE) {
            found.add(name(child) + " reaches down to " + (bounds.y + bounds.height) + " of " + room.height);
        }
        if (holdsText(child)) {
            boolean wraps = (child.getStyle() & SWT.WRAP) != 0;
            Point needed = child.computeSize(wraps ? bounds.width : SWT.DEFAULT, SWT.DEFAULT);
            if (needed.x > bounds.width + TOLERANCE || needed.y > bounds.height + TOLERANCE) {
                found.add(name(child) + " has " + bounds.width + " x " + bounds.height + ", needs " + needed.x + " x "
                        + needed.y);
            }
        }
    }

    private static boolean holdsText(Control control) {
        return control instanceof Label || control instanceof Button || control instanceof Link
                || control instanceof ToolBar;
    }

    private static String name(Control control) {
        Object name = control.getData(WidgetName.KEY);
        String text = control instanceof Label label ? label.getText()
                : control instanceof Button button ? button.getText()
                        : control instanceof CLabel label ? label.getText()
                                : control instanceof Text label ? label.getText() : "";
        return control.getClass().getSimpleName() + (name == null ? "" : " " + name)
                + (text.isEmpty() ? "" : " '" + text.lines().findFirst().orElse("") + "'");
    }
}
