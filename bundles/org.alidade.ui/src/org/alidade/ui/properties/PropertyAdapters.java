package org.alidade.ui.properties;

import org.alidade.report.debate.ClaimVerdict;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;

/** Gives results and verdicts their properties. */
public final class PropertyAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> adapter) {
        if (adapter != IPropertySource.class) {
            return null;
        }
        if (adaptable instanceof ClaimVerdict verdict) {
            return adapter.cast(VerdictProperties.of(verdict));
        }
        return adaptable instanceof ResultInput input ? adapter.cast(CellProperties.of(input)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }
}
