package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.SystemColours;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Attention as bars above the units of a text, which wrap: dragged up and down, or changed by the arrow keys. A line
 * across a bar is the model's own weight; locked bars are hatched and have a lock below them.
 */
public final class WeightBars extends Canvas {

    /** Hears of changes by hand. */
    public interface Listener {

        /** A drag begins: what follows is one step. */
        void begin();

        /** The weight of a unit is to be another. */
        void move(int unit, double weight);

        /** A drag has ended. */
        void end();

        /** A unit is to be locked, or no longer. */
        void lock(int unit);
    }

    /** The bounds of {@link #highest}, in pixels. */
    private static final int LOWEST = 56;
    private static final int HIGHEST = 160;
    /** Unit, weight and padlock. */
    private static final int BELOW = 54;
    private static final int GAP = 6;
    /** Of every bar: a broad one would look like more. */
    private static final int WIDTH = 28;
    private static final int NARROWEST = WIDTH + 6;
    private static final double KEY = .01;
    private static final double LARGE_KEY = .1;
    private static final int HATCH = 5;

    private final Listener listener;
    private final List<Rectangle> places = new ArrayList<>();
    private List<String> units = List.of();
    private Attention original;
    private Attention current;
    private int selected;
    private int dragged = -1;
    private double scale = 1;
    private int height;
    /** Height of a bar of the largest weight, in pixels: as high as all of them can be in sight. */
    private int highest = LOWEST;

    /** Empty until something is shown. */
    public WeightBars(Composite parent, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.BORDER);
        this.listener = listener;
        setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        setScrollbarsMode(SWT.NONE);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> arrange());
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, event -> release());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
    }

    /** Shows attention over units. */
    public void show(List<String> text, Attention modelsOwn, Attention attention) {
        boolean other = !text.equals(units);
        units = text;
        original = modelsOwn;
        current = attention;
        if (other) {
            selected = 0;
            getVerticalBar().setSelection(0);
        }
        if (dragged < 0) {
            rescale();
        }
        if (other || places.size() != units.size()) {
            arrange();
        }
        redraw();
    }

    private void rescale() {
        double largest = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            largest = Math.max(largest, Math.max(original.weight(unit), current.weight(unit)));
        }
        scale = Math.max(largest, 1e-9);
    }

    private void arrange() {
        places.clear();
        Rectangle area = getClientArea();
        GC gc = new GC(this);
        int x = GAP;
        int line = 0;
        int[] lines = new int[units.size()];
        for (String unit : units) {
            int width = Math.max(NARROWEST, Math.min(area.width - 2 * GAP, gc.textExtent(shown(unit)).x + 4));
            if (x > GAP && x + width + GAP > area.width) {
                x = GAP;
                line++;
            }
            lines[places.size()] = line;
            places.add(new Rectangle(x, 0, Math.max(NARROWEST, width), 0));
            x += width + GAP;
        }
        gc.dispose();
        highest = Math.max(LOWEST, Math.min(HIGHEST, (area.height - GAP) / (line + 1) - BELOW));
        int row = highest + BELOW;
        for (int unit = 0; unit < lines.length; unit++) {
            places.get(unit).y = GAP + lines[unit] * row;
            places.get(unit).height = row - GAP;
        }
        height = GAP + (line + 1) * row;
        ScrollBar bar = getVerticalBar();
        bar.setVisible(height > area.height);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, height - area.height)), 0, Math.max(1, height),
                Math.max(1, Math.min(height, area.height)), row / 2, Math.max(1, area.height));
        redraw();
    }

    private static String shown(String unit) {
        String line = unit.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "\u00b7" : line.length() > 40 ? line.substring(0, 39) + "\u2026" : line;
    }

    private int scrolled() {
        return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
    }

    /** Where a unit stands in this control. */
    public Rectangle place(int unit) {
        Rectangle place = places.get(unit);
        return new Rectangle(place.x, place.y - scrolled(), place.width, place.height);
    }

    /** Where a bar of a weight ends at the top, in this control, as far as drags go. */
    public int top(int unit, double weight) {
        return place(unit).y + highest - (int) Math.round(weight / scale * highest);
    }

    private void paint(GC gc) {
        if (units.isEmpty()) {
            return;
        }
        FigureTheme theme = SystemColours.isDark(getDisplay()) ? FigureTheme.DARK : FigureTheme.LIGHT;
        Rectangle clip = gc.getClipping();
        for (int unit = 0; unit < units.size(); unit++) {
            Rectangle place = place(unit);
            if (place.intersects(clip)) {
                paint(gc, unit, place, theme);
            }
        }
    }

    private void paint(GC gc, int unit, Rectangle place, FigureTheme theme) {
        Color ink = getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        int foot = place.y + highest;
        int tall = Math.min(highest, Math.max(1, (int) Math.round(current.weight(unit) / scale * highest)));
        Rectangle bar = new Rectangle(place.x + 3, foot - tall, WIDTH, tall);
        java.awt.Color colour = theme.positive();
        gc.setBackground(new Color(colour.getRed(), colour.getGreen(), colour.getBlue()));
        gc.fillRectangle(bar);
        gc.setForeground(ink);
        gc.setBackground(getBackground());
        if (current.isLocked(unit)) {
            hatch(gc, bar);
        }
        int own = foot - (int) Math.round(Math.min(1, original.weight(unit) / scale) * highest);
        gc.setLineWidth(2);
        gc.drawLine(place.x, own, place.x + WIDTH + 6, own);
        gc.setLineWidth(1);
        gc.drawText(shown(units.get(unit)), place.x + 2, foot + 2, true);
        String number = String.format(Locale.ROOT, "%.3f", current.weight(unit)).replaceFirst("^0", "");
        int below = foot + 2 + gc.getFontMetrics().getHeight();
        gc.drawText(number, place.x + 2, below, true);
        if (current.isLocked(unit)) {
            lock(gc, place.x + 3, below + gc.getFontMetrics().getHeight());
        }
        if (unit == selected && isFocusControl()) {
            gc.drawFocus(place.x - 2, place.y - 2, place.width + 4, place.height);
        }
    }

    /** A padlock. */
    private static void lock(GC gc, int x, int y) {
        gc.drawArc(x + 2, y, 6, 10, 0, 180);
        Color ground = gc.getBackground();
        gc.setBackground(gc.getForeground());
        gc.fillRectangle(x, y + 5, 11, 7);
        gc.setBackground(ground);
    }

    private static void hatch(GC gc, Rectangle bar) {
        Rectangle clip = gc.getClipping();
        gc.setClipping(bar.intersection(clip));
        for (int x = bar.x - bar.height; x < bar.x + bar.width; x += HATCH) {
            gc.drawLine(x, bar.y + bar.height, x + bar.height, bar.y);
        }
        gc.setClipping(clip);
    }

    /** The unit at a point; -1 if there is none. */
    private int unitAt(int x, int y) {
        for (int unit = 0; unit < places.size(); unit++) {
            if (place(unit).contains(x, y)) {
                return unit;
            }
        }
        return -1;
    }

    private void press(Event event) {
        setFocus();
        int unit = unitAt(event.x, event.y);
        if (unit < 0) {
            return;
        }
        selected = unit;
        if (event.button == 3 || event.y > place(unit).y + highest) {
            listener.lock(unit);
        } else if (event.button == 1 && !current.isLocked(unit)) {
            dragged = unit;
            listener.begin();
            listener.move(unit, weightAt(unit, event.y));
        }
        redraw();
    }

    private double weightAt(int unit, int y) {
        return Math.max(0, Math.min(1, (place(unit).y + highest - y) * scale / highest));
    }

    private void drag(Event event) {
        if (dragged >= 0) {
            listener.move(dragged, weightAt(dragged, event.y));
        } else {
            int unit = unitAt(event.x, event.y);
            setToolTipText(unit < 0 ? null
                    : NLS.bind(Messages.Surgery_tip, new Object[] {units.get(unit).replace("&", "&&"),
                            String.format(Locale.ROOT, "%.4f", current.weight(unit)),
                            String.format(Locale.ROOT, "%.4f", original.weight(unit))}));
        }
    }

    private void release() {
        if (dragged >= 0) {
            dragged = -1;
            rescale();
            redraw();
            listener.end();
        }
    }

    private void key(Event event) {
        if (units.isEmpty()) {
            return;
        }
        double step = (event.stateMask & SWT.MOD2) != 0 ? LARGE_KEY : KEY;
        switch (event.keyCode) {
        case SWT.ARROW_LEFT -> select(selected - 1);
        case SWT.ARROW_RIGHT -> select(selected + 1);
        case SWT.HOME -> select(0);
        case SWT.END -> select(units.size() - 1);
        case SWT.ARROW_UP -> change(step);
        case SWT.ARROW_DOWN -> change(-step);
        case ' ', 'l' -> listener.lock(selected);
        case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> type("");
        default -> {
            if (Character.isDigit(event.character) || event.character == '.' || event.character == ',') {
                type(Character.toString(event.character));
            }
        }
        }
    }

    /** Lets the weight of the selected unit be typed. */
    private void type(String begun) {
        if (!current.isLocked(selected)) {
            int unit = selected;
            WeightField.open(this, place(unit), begun, weight -> change(unit, weight));
        }
    }

    private void change(int unit, double weight) {
        listener.begin();
        listener.move(unit, weight);
        listener.end();
    }

    private void change(double by) {
        if (!current.isLocked(selected)) {
            change(selected, current.weight(selected) + by);
        }
    }

    private void select(int unit) {
        selected = Math.max(0, Math.min(units.size() - 1, unit));
        Rectangle place = place(selected);
        Rectangle area = getClientArea();
        ScrollBar bar = getVerticalBar();
        if (bar.isVisible() && (place.y < 0 || place.y + place.height > area.height)) {
            bar.setSelection(places.get(selected).y - GAP);
        }
        redraw();
    }
}
