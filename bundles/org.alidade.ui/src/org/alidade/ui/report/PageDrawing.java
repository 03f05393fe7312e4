package org.alidade.ui.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.report.PdfImages;
import org.alidade.ui.Messages;
import org.alidade.ui.figure.Pixels;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Images of the pages that are in sight, drawn away from the UI thread; those out of sight are forgotten. UI thread. */
final class PageDrawing {

    private static final int POINTS = 100;

    private final Control control;
    private final PdfImages pages;
    /** Pixels for each point of the paper. */
    private final float scale;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Set<Integer> drawing = new HashSet<>();
    private volatile Set<Integer> wanted = Set.of();

    /**
     * @param control is painted anew when an image is there
     * @param scale   points of the screen for each of the paper
     */
    PageDrawing(Control control, PdfImages pages, double scale) {
        this.control = control;
        this.pages = pages;
        this.scale = (float) (scale * control.getMonitor().getZoom() / POINTS);
    }

    /** Has these pages drawn, and no others. */
    void want(Set<Integer> inSight) {
        wanted = Set.copyOf(inSight);
        images.entrySet().removeIf(entry -> {
            boolean isGone = !wanted.contains(entry.getKey());
            if (isGone) {
                entry.getValue().dispose();
            }
            return isGone;
        });
        wanted.stream().sorted().filter(page -> !images.containsKey(page) && drawing.add(page)).forEach(this::draw);
    }

    /** The image of a page; empty if it is not drawn yet. */
    Optional<Image> get(int page) {
        return Optional.ofNullable(images.get(page));
    }

    private void draw(int page) {
        Display display = control.getDisplay();
        Job.createSystem(Messages.bind(Messages.Preview_drawing, page + 1), (ICoreRunnable) monitor -> {
            try {
                ImageData data = wanted.contains(page) ? Pixels.of(pages.draw(page, scale)) : null;
                display.asyncExec(() -> drawn(page, data));
            } catch (IOException e) {
                return; // the pages were closed: nobody looks at them
            }
        }).schedule();
    }

    private void drawn(int page, ImageData data) {
        drawing.remove(page);
        if (control.isDisposed() || data == null || !wanted.contains(page)) {
            return;
        }
        int zoomOfMonitor = control.getMonitor().getZoom();
        images.put(page, new Image(control.getDisplay(), (ImageDataProvider) zoom -> zoom == zoomOfMonitor ? data
                : data.scaledTo(Math.max(1, data.width * zoom / zoomOfMonitor),
                        Math.max(1, data.height * zoom / zoomOfMonitor))));
        control.redraw();
    }

    /** Forgets all images. */
    void dispose() {
        want(Set.of());
    }
}
