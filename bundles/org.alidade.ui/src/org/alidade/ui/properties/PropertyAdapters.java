package org.alidade.ui.properties;

import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;

/** Gives results their properties. */
public final class PropertyAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> adapter) {
        return adapter == IPropertySource.class && adaptable instanceof ResultInput input
                ? adapter.cast(CellProperties.of(input))
                : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }
}
