package org.alidade.ui.grid;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The headings of a content. */
final class HeadingData implements IDataProvider {

    private final GridContent content;

    HeadingData(GridContent content) {
        this.content = content;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return content.heading(column);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("Headings cannot be edited");
    }

    @Override
    public int getColumnCount() {
        return content.columns();
    }

    @Override
    public int getRowCount() {
        return 1;
    }
}
