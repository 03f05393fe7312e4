package org.alidade.ui.grid;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The cells of a content. */
final class ContentData implements IDataProvider {

    private final GridContent content;

    ContentData(GridContent content) {
        this.content = content;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return content.text(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("Results cannot be edited");
    }

    @Override
    public int getColumnCount() {
        return content.columns();
    }

    @Override
    public int getRowCount() {
        return content.rows();
    }
}
