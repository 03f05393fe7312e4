package org.alidade.ui.properties;

import java.util.Objects;

import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * A cell that is selected and has properties, but no result to open: a training, or a failure.
 *
 * @param cell where it is stored
 */
public record CellItem(ResultInput cell) implements IAdaptable {

    public CellItem {
        Objects.requireNonNull(cell, "cell");
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IPropertySource.class ? adapter.cast(CellProperties.of(cell)) : null;
    }
}
