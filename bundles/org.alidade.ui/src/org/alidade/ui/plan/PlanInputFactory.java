package org.alidade.ui.plan;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Remembers open plans from one start to the next. */
public final class PlanInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        String file = memento.getString(PlanInput.FILE);
        return file == null ? null : new PlanInput(Path.of(file));
    }
}
