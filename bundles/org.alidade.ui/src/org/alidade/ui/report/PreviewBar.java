package org.alidade.ui.report;

import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which page is looked at and how large. UI thread. */
final class PreviewBar {

    private static final int DIGITS_WIDTH = 40;
    private static final int COUNT_WIDTH = 90;

    private final Composite area;
    private PagesCanvas canvas;
    private final Text page;
    private final Label count;
    private final Label size;

    PreviewBar(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        button(Messages.Preview_previous, "preview.previous", () -> canvas.goTo(canvas.page() - 1));
        page = WidgetName.set(new Text(area, SWT.BORDER | SWT.RIGHT), "preview.page");
        GridDataFactory.swtDefaults().hint(DIGITS_WIDTH, SWT.DEFAULT).applyTo(page);
        page.addListener(SWT.DefaultSelection, event -> typed());
        page.addListener(SWT.FocusOut, event -> typed());
        page.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false; // goes to the page, and does not finish
            }
        });
        count = label("preview.count");
        button(Messages.Preview_next, "preview.next", () -> canvas.goTo(canvas.page() + 1));
        Label gap = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(gap);
        button(Messages.Preview_smaller, "preview.smaller", () -> canvas.zoom(-1));
        size = label("preview.size");
        button(Messages.Preview_larger, "preview.larger", () -> canvas.zoom(1));
        button(Messages.Preview_width, "preview.width", () -> canvas.fit(Zoom.WIDTH));
        button(Messages.Preview_whole, "preview.whole", () -> canvas.fit(Zoom.PAGE));
        GridLayoutFactory.fillDefaults().numColumns(area.getChildren().length).applyTo(area);
    }

    /** Moves these pages. */
    void move(PagesCanvas pages) {
        canvas = pages;
    }

    private void button(String text, String name, Runnable action) {
        Button button = WidgetName.set(new Button(area, SWT.PUSH), name);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private Label label(String name) {
        Label label = WidgetName.set(new Label(area, SWT.CENTER), name);
        GridDataFactory.swtDefaults().hint(COUNT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void typed() {
        try {
            int wanted = Integer.parseInt(page.getText().strip()) - 1;
            if (wanted != canvas.page()) {
                canvas.goTo(wanted);
            }
        } catch (NumberFormatException e) {
            show();
        }
    }

    /** Says what is looked at. */
    void show() {
        boolean hasPages = canvas.pages() > 0;
        for (var child : area.getChildren()) {
            child.setEnabled(hasPages);
        }
        page.setText(hasPages ? Integer.toString(canvas.page() + 1) : "");
        count.setText(hasPages ? Messages.bind(Messages.Preview_of, canvas.pages()) : "");
        size.setText(hasPages ? Math.round(canvas.scale() * 100) + " %" : "");
    }
}
