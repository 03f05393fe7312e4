package org.alidade.ui.matrix;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Color;

/** A cell's text on a ground that sets it off from the rows. */
final class GroundPainter extends BackgroundPainter {

    private final Color ground;

    GroundPainter(Color ground) {
        super(new TextPainter(false, false));
        this.ground = ground;
    }

    @Override
    protected Color getBackgroundColour(ILayerCell cell, IConfigRegistry registry) {
        return cell.getDisplayMode().equals(DisplayMode.SELECT) ? super.getBackgroundColour(cell, registry) : ground;
    }
}
