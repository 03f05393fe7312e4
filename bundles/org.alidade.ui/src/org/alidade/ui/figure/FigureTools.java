package org.alidade.ui.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.ui.Images;
import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Buttons for the figure that is looked at. */
public final class FigureTools {

    private static final List<FigureCommand> COMMANDS = List.of(FigureCommand.SELECT, FigureCommand.ZOOM,
            FigureCommand.ZOOM_IN, FigureCommand.ZOOM_OUT, FigureCommand.RESET, FigureCommand.SAVE,
            FigureCommand.COPY);

    private final ToolBar bar;
    private final Set<FigureCanvas> heard = new HashSet<>();
    private Optional<FigureCanvas> shown = Optional.empty();

    /** The tool bar, in a parent; what it does to which figure is told by {@link #show}. */
    public FigureTools(Composite parent) {
        bar = WidgetName.set(new ToolBar(parent, SWT.FLAT), "figure.tools");
        for (FigureCommand command : COMMANDS) {
            ToolItem item = new ToolItem(bar, command.style());
            item.setToolTipText(command.label().replace("&", "").replace('\t', ' ').strip());
            item.setImage(Images.get(command.icon().orElseThrow()));
            item.setData(command);
            item.addListener(SWT.Selection, event -> {
                if ((command.style() & SWT.RADIO) == 0 || item.getSelection()) {
                    shown.ifPresent(command::run);
                }
            });
        }
        update();
    }

    /** The tool bar itself. */
    public ToolBar control() {
        return bar;
    }

    /** Acts on a figure from now on; empty for none. */
    public void show(Optional<FigureCanvas> canvas) {
        heard.removeIf(FigureCanvas::isDisposed);
        if (!shown.equals(canvas)) {
            shown = canvas;
            canvas.filter(heard::add).ifPresent(figure -> figure.onChange(this::update));
        }
        update();
    }

    private void update() {
        if (bar.isDisposed()) {
            return;
        }
        Optional<FigureCanvas> canvas = shown.filter(figure -> !figure.isDisposed());
        for (ToolItem item : bar.getItems()) {
            FigureCommand command = (FigureCommand) item.getData();
            item.setEnabled(canvas.map(command::isEnabled).orElse(false));
            item.setSelection(canvas.map(command::isChecked).orElse(false));
        }
    }
}
