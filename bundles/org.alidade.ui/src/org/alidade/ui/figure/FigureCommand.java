package org.alidade.ui.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.alidade.core.figure.AxisScale;
import org.alidade.report.figure.FigureAxes;
import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;

/** What can be done with a figure, in its context menu and its tool bar. */
public enum FigureCommand {

    /** Dragging brushes. */
    SELECT(Messages.Figure_select, "brush", SWT.RADIO, canvas -> true, canvas -> canvas.setMode(FigureMode.SELECT),
            canvas -> canvas.mode() == FigureMode.SELECT),
    /** Dragging zooms. */
    ZOOM(Messages.Figure_zoom, "zoomArea", SWT.RADIO, FigureCommand::canZoom,
            canvas -> canvas.setMode(FigureMode.ZOOM), canvas -> canvas.mode() == FigureMode.ZOOM),
    /** Shows less, larger. */
    ZOOM_IN(Messages.Figure_zoomIn, "zoomIn", SWT.PUSH, FigureCommand::canZoom, canvas -> zoom(canvas, 2),
            canvas -> false),
    /** Shows more. */
    ZOOM_OUT(Messages.Figure_zoomOut, "zoomOut", SWT.PUSH, FigureCommand::isZoomed, canvas -> zoom(canvas, -2),
            canvas -> false),
    /** Shows all. */
    RESET(Messages.Figure_reset, "zoomWhole", SWT.PUSH, FigureCommand::isZoomed, FigureCanvas::reset,
            canvas -> false),
    /** A logarithmic horizontal axis, or a linear one. */
    LOGARITHMIC_X(Messages.Figure_logX, "", SWT.CHECK, canvas -> canScale(canvas, 0), canvas -> toggle(canvas, 0),
            canvas -> scales(canvas).get(0) == AxisScale.LOGARITHMIC),
    /** A logarithmic vertical axis, or a linear one. */
    LOGARITHMIC_Y(Messages.Figure_logY, "", SWT.CHECK, canvas -> canScale(canvas, 1), canvas -> toggle(canvas, 1),
            canvas -> scales(canvas).get(1) == AxisScale.LOGARITHMIC),
    /** Brushes all that is shown. */
    SELECT_ALL(Messages.Figure_selectAll, "", SWT.PUSH, canvas -> true, FigureCanvas::brushAll, canvas -> false),
    /** Brushes nothing. */
    SELECT_NONE(Messages.Figure_selectNone, "", SWT.PUSH, canvas -> !canvas.marked().isEmpty(),
            FigureCanvas::brushNothing, canvas -> false),
    /** Saves it as a file. */
    SAVE(Messages.Figure_save, "saveFigure", SWT.PUSH, canvas -> true, FigureFiles::saveAs, canvas -> false),
    /** Copies it to the clipboard. */
    COPY(Messages.Figure_copy, "copyFigure", SWT.PUSH, canvas -> true, FigureFiles::copy, canvas -> false);

    private final String label;
    private final String icon;
    private final int style;
    private final Predicate<FigureCanvas> enabled;
    private final Consumer<FigureCanvas> action;
    private final Predicate<FigureCanvas> checked;

    FigureCommand(String label, String icon, int style, Predicate<FigureCanvas> enabled,
            Consumer<FigureCanvas> action, Predicate<FigureCanvas> checked) {
        this.label = label;
        this.icon = icon;
        this.style = style;
        this.enabled = enabled;
        this.action = action;
        this.checked = checked;
    }

    /** What people read, with the key if there is one after a tab. */
    public String label() {
        return label;
    }

    /** Name of the icon; empty if there is none. */
    Optional<String> icon() {
        return icon.isEmpty() ? Optional.empty() : Optional.of(icon);
    }

    /** Of its items: SWT.PUSH, SWT.CHECK or SWT.RADIO. */
    int style() {
        return style;
    }

    /** Whether it makes sense now. */
    public boolean isEnabled(FigureCanvas canvas) {
        return enabled.test(canvas);
    }

    /** Whether what it switches on is on. */
    public boolean isChecked(FigureCanvas canvas) {
        return checked.test(canvas);
    }

    /** Does it. */
    public void run(FigureCanvas canvas) {
        action.accept(canvas);
    }

    private static boolean canZoom(FigureCanvas canvas) {
        return FigureAxes.canZoom(canvas.chart());
    }

    private static boolean isZoomed(FigureCanvas canvas) {
        return FigureAxes.isZoomed(canvas.chart());
    }

    private static void zoom(FigureCanvas canvas, int steps) {
        Rectangle area = canvas.getClientArea();
        canvas.zoom(area.width / 2, area.height / 2, steps);
    }

    private static List<AxisScale> scales(FigureCanvas canvas) {
        return FigureAxes.scales(canvas.chart());
    }

    /** The scales with that of one axis changed, 0 for x and 1 for y. */
    private static List<AxisScale> toggled(FigureCanvas canvas, int axis) {
        AxisScale other = scales(canvas).get(axis) == AxisScale.LINEAR ? AxisScale.LOGARITHMIC : AxisScale.LINEAR;
        return axis == 0 ? List.of(other, scales(canvas).get(1)) : List.of(scales(canvas).get(0), other);
    }

    private static boolean canScale(FigureCanvas canvas, int axis) {
        List<AxisScale> scales = toggled(canvas, axis);
        return FigureAxes.canScale(canvas.chart(), scales.get(0), scales.get(1));
    }

    private static void toggle(FigureCanvas canvas, int axis) {
        List<AxisScale> scales = toggled(canvas, axis);
        canvas.scale(scales.get(0), scales.get(1));
    }
}
