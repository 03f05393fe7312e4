package org.alidade.ui;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** What an editor shows, remembered from one start to the next. */
public interface RememberedInput extends IEditorInput, IPersistableElement {

    @Override
    default IPersistableElement getPersistable() {
        return this;
    }

    @Override
    default <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
