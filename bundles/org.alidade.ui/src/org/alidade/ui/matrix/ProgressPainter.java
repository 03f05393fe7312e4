package org.alidade.ui.matrix;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.CellPainterWrapper;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** A cell's text over a bar that says how far it is. */
final class ProgressPainter extends BackgroundPainter {

    ProgressPainter(MatrixContent content, Color bar) {
        super(new Bar(content, bar));
    }

    private static final class Bar extends CellPainterWrapper {

        private final MatrixContent content;
        private final Color colour;

        Bar(MatrixContent content, Color colour) {
            super(new TextPainter(false, false));
            this.content = content;
            this.colour = colour;
        }

        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            double fraction = content.fraction(cell.getColumnIndex(), cell.getRowIndex());
            Color before = gc.getBackground();
            gc.setBackground(colour);
            gc.fillRectangle(bounds.x, bounds.y, (int) Math.round(bounds.width * fraction), bounds.height);
            gc.setBackground(before);
            super.paintCell(cell, gc, bounds, registry);
        }
    }
}
