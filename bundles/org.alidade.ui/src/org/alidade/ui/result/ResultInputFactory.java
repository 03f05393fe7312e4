package org.alidade.ui.result;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Remembers open results from one start to the next. */
public final class ResultInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        String results = memento.getString(ResultInput.RESULTS);
        String key = memento.getString(ResultInput.KEY);
        String label = memento.getString(ResultInput.LABEL);
        return results == null || key == null || label == null ? null
                : new ResultInput(Path.of(results), key, label);
    }
}
