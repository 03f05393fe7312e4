package org.alidade.ui.grid;

import java.util.Optional;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.ui.NatEventData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Says what the content has to say of the cell or heading under the pointer. */
final class GridTip extends DefaultToolTip {

    private static final int POPUP_MILLISECONDS = 300;
    private static final Point SHIFT = new Point(10, 10);

    private final NatTable table;
    private final GridContent content;

    private GridTip(NatTable table, GridContent content) {
        super(table, ToolTip.NO_RECREATE, false);
        this.table = table;
        this.content = content;
    }

    /** Gives a grid its tips, as long as it lives. */
    static void enable(NatTable table, GridContent content) {
        GridTip tip = new GridTip(table, content);
        tip.setPopupDelay(POPUP_MILLISECONDS);
        tip.setShift(SHIFT);
        table.addListener(SWT.FocusOut, event -> tip.hide()); // what a double click opens may cover the grid
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return table.getColumnPositionByX(event.x) + "," + table.getRowPositionByY(event.y);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return table.isVisible() && tip(event).isPresent() && super.shouldCreateToolTip(event);
    }

    @Override
    protected String getText(Event event) {
        return tip(event).map(tip -> tip.replace("&", "&&")).orElse(null);
    }

    private Optional<String> tip(Event event) {
        NatEventData data = NatEventData.createInstanceFromEvent(new MouseEvent(event));
        int column = table.getColumnIndexByPosition(data.getColumnPosition());
        int row = table.getRowIndexByPosition(data.getRowPosition());
        if (column < 0 || data.getRegionLabels() == null) {
            return Optional.empty();
        }
        if (data.getRegionLabels().hasLabel(GridRegion.COLUMN_HEADER)) {
            return content.headingTip(column);
        }
        boolean body = data.getRegionLabels().hasLabel(GridRegion.BODY) && row >= 0 && row < content.rows();
        return body ? content.tip(column, row) : Optional.empty();
    }
}
