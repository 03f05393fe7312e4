package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of names whose label fits at any size. */
final class NamesAxis extends SymbolAxis {

    private static final long serialVersionUID = 1L;

    private transient Optional<Font> fitted = Optional.empty();

    /** @param label text of the axis; null for none */
    NamesAxis(String label, String... names) {
        super(label, names);
    }

    @Override
    public Font getLabelFont() {
        return fitted.orElseGet(super::getLabelFont);
    }

    @Override
    protected AxisState drawLabel(String label, Graphics2D graphics, Rectangle2D plot, Rectangle2D data,
            RectangleEdge edge, AxisState state) {
        return FittedLabel.of(label, getLabelFont(), plot, data, edge).draw(font -> fitted = font,
                text -> super.drawLabel(text, graphics, plot, data, edge, state));
    }
}
