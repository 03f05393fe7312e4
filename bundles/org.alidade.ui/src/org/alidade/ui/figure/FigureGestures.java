package org.alidade.ui.figure;

import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.jfree.chart.entity.ChartEntity;

/**
 * What mouse and keys do to a figure: dragging brushes or zooms as the mode says, with Ctrl it zooms, with Shift it
 * brushes further rows; a click brushes what is under the pointer; the wheel zooms.
 */
final class FigureGestures {

    /** A shorter way is a click. */
    private static final int CLICK = 4;
    private static final double ARROW = .2;
    private static final int KEY_STEPS = 2;

    private final FigureCanvas canvas;
    private Optional<Point> start = Optional.empty();

    FigureGestures(FigureCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, this::released);
        canvas.addListener(SWT.MouseVerticalWheel, this::turned);
        canvas.addListener(SWT.KeyDown, this::typed);
        // a control that hears keys would keep the focus
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void pressed(Event event) {
        canvas.setFocus();
        if (event.button == 1) {
            start = Optional.of(new Point(event.x, event.y));
        }
    }

    private void moved(Event event) {
        if (start.isPresent()) {
            canvas.drag(start.map(from -> between(from, event)));
        } else {
            canvas.setToolTipText(canvas.entityAt(event.x, event.y).map(ChartEntity::getToolTipText)
                    .filter(tip -> !tip.isEmpty()).map(tip -> tip.replace("&", "&&")).orElse(null));
        }
    }

    private static Rectangle between(Point from, Event event) {
        return new Rectangle(Math.min(from.x, event.x), Math.min(from.y, event.y), Math.abs(from.x - event.x),
                Math.abs(from.y - event.y));
    }

    private void released(Event event) {
        if (event.button != 1 || start.isEmpty()) {
            return;
        }
        Rectangle area = between(start.get(), event);
        cancel();
        boolean zooms = canvas.mode() == FigureMode.ZOOM || (event.stateMask & SWT.CTRL) != 0;
        boolean clicked = area.width < CLICK && area.height < CLICK;
        if (zooms && !clicked) {
            canvas.zoom(area);
        } else if (!zooms) {
            Rectangle touched = clicked
                    ? new Rectangle(event.x - CLICK, event.y - CLICK, 2 * CLICK, 2 * CLICK)
                    : area;
            canvas.brush(touched, (event.stateMask & SWT.SHIFT) != 0 ? canvas.marked() : Set.of());
        }
    }

    private void cancel() {
        start = Optional.empty();
        canvas.drag(Optional.empty());
    }

    private void turned(Event event) {
        boolean zooms = (event.stateMask & SWT.CTRL) != 0 || !canvas.scrolls();
        if (zooms && event.count != 0) {
            canvas.zoom(event.x, event.y, Integer.signum(event.count));
            event.doit = false;
        }
    }

    private void typed(Event event) {
        switch (event.keyCode) {
        case SWT.ARROW_LEFT -> canvas.move(-ARROW, 0);
        case SWT.ARROW_RIGHT -> canvas.move(ARROW, 0);
        case SWT.ARROW_UP -> canvas.move(0, ARROW);
        case SWT.ARROW_DOWN -> canvas.move(0, -ARROW);
        case SWT.ESC -> escape();
        default -> typed(event.character);
        }
    }

    private void typed(char character) {
        switch (character) {
        case '+', '=' -> zoom(KEY_STEPS);
        case '-' -> zoom(-KEY_STEPS);
        case '0' -> canvas.reset();
        default -> {
            // belongs to the window
        }
        }
    }

    private void zoom(int steps) {
        Rectangle area = canvas.getClientArea();
        canvas.zoom(area.width / 2, area.height / 2, steps);
    }

    private void escape() {
        if (start.isPresent()) {
            cancel();
        } else {
            canvas.brushNothing();
        }
    }
}
