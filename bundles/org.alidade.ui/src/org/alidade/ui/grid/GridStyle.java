package org.alidade.ui.grid;

import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/**
 * How cells are painted.
 *
 * @param text      colour of the text; empty for the desktop's
 * @param ground    colour behind it; empty for the desktop's
 * @param alignment {@link SWT#LEFT}, {@link SWT#CENTER} or {@link SWT#RIGHT}
 * @param painter   paints in place of the usual one
 */
public record GridStyle(Optional<Color> text, Optional<Color> ground, int alignment, Optional<ICellPainter> painter) {

    /** On the desktop's ground. */
    public GridStyle(Optional<Color> text, int alignment, Optional<ICellPainter> painter) {
        this(text, Optional.empty(), alignment, painter);
    }

    /** Only aligned. */
    public static GridStyle aligned(int alignment) {
        return new GridStyle(Optional.empty(), Optional.empty(), alignment, Optional.empty());
    }

    /** Centred text of a colour. */
    public static GridStyle coloured(Color colour) {
        return new GridStyle(Optional.of(colour), Optional.empty(), SWT.CENTER, Optional.empty());
    }

    /** Text of a colour on a ground. */
    public static GridStyle marked(Color text, Color ground, int alignment) {
        return new GridStyle(Optional.of(text), Optional.of(ground), alignment, Optional.empty());
    }
}
