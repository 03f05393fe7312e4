package org.alidade.ui.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.PdfImages;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Pages below each other, to scroll through: arrows, Page Up and Down, Home and End; Ctrl with plus, minus or the wheel
 * zooms, Ctrl+0 fits the width. UI thread.
 */
final class PagesCanvas extends Canvas {

    private static final int LINE = 40;
    private static final Set<Integer> LEAVING = Set.of(SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS,
            SWT.TRAVERSE_ESCAPE, SWT.TRAVERSE_RETURN, SWT.TRAVERSE_MNEMONIC);
    private static final double STEP = 1.25;
    private static final double SMALLEST = .1;
    private static final double LARGEST = 6;

    private final Runnable changed;
    private Optional<PdfImages> pages = Optional.empty();
    private Optional<PageDrawing> drawing = Optional.empty();
    private PageLayout layout = PageLayout.NONE;
    private Zoom zoom = Zoom.WIDTH;
    private double chosen = 1;

    /** @param changed called when another page or size is shown */
    PagesCanvas(Composite parent, Runnable changed) {
        super(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED);
        this.changed = changed;
        setScrollbarsMode(SWT.NONE);
        for (ScrollBar bar : new ScrollBar[] {getVerticalBar(), getHorizontalBar()}) {
            bar.addListener(SWT.Selection, event -> moved());
        }
        addListener(SWT.Resize, event -> arrange());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = LEAVING.contains(event.detail));
        addListener(SWT.MouseDown, event -> setFocus());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.Dispose, event -> drawing.ifPresent(PageDrawing::dispose));
        describe();
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.bind(Messages.Preview_page, page() + 1, layout.pages());
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.Preview_keys;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** Shows pages; the same place in them as before. They stay the caller's. */
    void show(Optional<PdfImages> others) {
        pages = others;
        drawing.ifPresent(PageDrawing::dispose);
        drawing = Optional.empty();
        layout = PageLayout.NONE;
        arrange();
    }

    /** How many pages there are. */
    int pages() {
        return layout.pages();
    }

    /** The page that is looked at, from 0: the one in the middle. */
    int page() {
        return layout.at(getVerticalBar().getSelection() + getClientArea().height / 2);
    }

    /** Shows a page from its top; the first or last if there is none of that number. */
    void goTo(int page) {
        if (layout.pages() > 0) {
            scrollTo(layout.top(Math.max(0, Math.min(layout.pages() - 1, page))) - PageLayout.GAP);
        }
    }

    /** Points of the screen for each of the paper. */
    double scale() {
        return layout.scale();
    }

    /** Shows pages larger by some steps, or smaller by steps below 0. */
    void zoom(int steps) {
        chosen = Math.max(SMALLEST, Math.min(LARGEST, layout.scale() * Math.pow(STEP, steps)));
        fit(Zoom.FREE);
    }

    /** Shows pages as large as the window has room. */
    void fit(Zoom other) {
        zoom = other;
        arrange();
    }

    private void arrange() {
        Rectangle area = getClientArea();
        if (area.isEmpty()) {
            return;
        }
        double before = layout.height() == 0 ? 0 : getVerticalBar().getSelection() / (double) layout.height();
        PageLayout next = pages.map(shown -> new PageLayout(shown.sizes(), switch (zoom) {
        case WIDTH -> PageLayout.toWidth(shown.sizes(), area.width);
        case PAGE -> PageLayout.toPage(shown.sizes(), area.width, area.height);
        case FREE -> chosen;
        })).orElse(PageLayout.NONE);
        if (!next.equals(layout) || drawing.isEmpty()) {
            layout = next;
            drawing.ifPresent(PageDrawing::dispose);
            drawing = pages.map(shown -> new PageDrawing(this, shown, layout.scale()));
        }
        set(getVerticalBar(), layout.height(), area.height);
        set(getHorizontalBar(), layout.width(), area.width);
        scrollTo((int) Math.round(before * layout.height()));
    }

    private static void set(ScrollBar bar, int whole, int seen) {
        bar.setValues(bar.getSelection(), 0, Math.max(whole, 1), Math.min(seen, Math.max(whole, 1)), LINE,
                Math.max(LINE, seen - LINE));
        bar.setEnabled(whole > seen);
    }

    private void scrollTo(int y) {
        int last = Math.max(0, layout.height() - getClientArea().height);
        getVerticalBar().setSelection(Math.max(0, Math.min(last, y)));
        moved();
    }

    private void moved() {
        drawing.ifPresent(images -> images.want(inSight()));
        redraw();
        changed.run();
    }

    /** The pages that are in sight, and the next one. */
    private Set<Integer> inSight() {
        Set<Integer> inSight = new LinkedHashSet<>();
        int top = getVerticalBar().getSelection();
        int last = Math.min(layout.pages() - 1, layout.at(top + getClientArea().height) + 1);
        for (int page = layout.at(top); page <= last; page++) {
            inSight.add(page);
        }
        return inSight;
    }

    private void key(Event event) {
        boolean isControl = (event.stateMask & SWT.MOD1) != 0;
        int y = getVerticalBar().getSelection();
        switch (event.keyCode) {
        case SWT.PAGE_DOWN -> goTo(layout.at(y + PageLayout.GAP) + 1);
        case SWT.PAGE_UP -> goTo(y > layout.top(page()) ? page() : layout.at(y + PageLayout.GAP) - 1);
        case SWT.HOME -> goTo(0);
        case SWT.END -> goTo(layout.pages() - 1);
        case SWT.ARROW_DOWN -> scrollTo(y + LINE);
        case SWT.ARROW_UP -> scrollTo(y - LINE);
        default -> {
            if (isControl) {
                zoomBy(event.character == 0 ? (char) event.keyCode : event.character);
            }
        }
        }
    }

    private void zoomBy(char character) {
        switch (character) {
        case '+', '=' -> zoom(1);
        case '-' -> zoom(-1);
        case '0' -> fit(Zoom.WIDTH);
        default -> {
            // no key of these pages
        }
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            zoom(Integer.signum(event.count));
        }
    }

    private void paint(Event event) {
        Rectangle area = getClientArea();
        GC gc = event.gc;
        Color ground = getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW);
        gc.setBackground(ground);
        gc.fillRectangle(area);
        int top = getVerticalBar().getSelection();
        for (int page : inSight()) {
            int x = layout.width() > area.width ? PageLayout.GAP - getHorizontalBar().getSelection()
                    : (area.width - layout.width(page)) / 2;
            paint(gc, page, x, layout.top(page) - top);
        }
        if (isFocusControl()) {
            gc.drawFocus(1, 1, area.width - 2, area.height - 2);
        }
    }

    private void paint(GC gc, int page, int x, int y) {
        Rectangle place = new Rectangle(x, y, layout.width(page), layout.height(page));
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE)); // paper, in a dark window too
        gc.fillRectangle(place);
        Optional<Image> image = drawing.flatMap(images -> images.get(page));
        if (image.isPresent()) {
            Rectangle whole = image.get().getBounds();
            gc.drawImage(image.get(), 0, 0, whole.width, whole.height, place.x, place.y, place.width, place.height);
        } else {
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
            gc.drawText(Messages.bind(Messages.Preview_drawing, page + 1), x + LINE, y + LINE);
        }
    }
}
