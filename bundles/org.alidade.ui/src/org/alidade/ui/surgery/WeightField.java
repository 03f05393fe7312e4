package org.alidade.ui.surgery;

import java.util.function.DoubleConsumer;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field over a bar in which its weight is typed. Enter takes the number; Escape and leaving the field do not. */
final class WeightField {

    private static final int WIDTH = 80;

    private final Text field;
    private final DoubleConsumer taker;

    private WeightField(Composite bars, DoubleConsumer taker) {
        this.taker = taker;
        field = WidgetName.set(new Text(bars, SWT.SINGLE | SWT.BORDER), "surgery.weight");
    }

    /**
     * Opens it.
     *
     * @param bar   over which
     * @param begun what has been typed already
     * @param taker takes a number from 0 to 1
     */
    static void open(Composite bars, Rectangle bar, String begun, DoubleConsumer taker) {
        WeightField opened = new WeightField(bars, taker);
        Text field = opened.field;
        Point size = field.computeSize(WIDTH, SWT.DEFAULT);
        int x = Math.max(0, Math.min(bar.x, bars.getClientArea().width - size.x));
        field.setBounds(x, bar.y, size.x, size.y);
        field.setText(begun);
        field.setSelection(begun.length());
        field.addListener(SWT.DefaultSelection, event -> opened.take());
        field.addListener(SWT.Traverse, opened::leave);
        field.setFocus();
        field.addListener(SWT.FocusOut, event -> field.dispose());
    }

    private void leave(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            close();
        }
    }

    /** Forced: the bars would give the focus to the field that they hold. */
    private void close() {
        field.getParent().forceFocus();
        field.dispose();
    }

    private void take() {
        double weight = weight();
        if (weight >= 0 && weight <= 1) {
            close();
            taker.accept(weight);
        } else {
            field.setToolTipText(Messages.Surgery_weightRange);
            field.selectAll();
        }
    }

    /** NaN if it is no number. */
    private double weight() {
        try {
            return Double.parseDouble(field.getText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
