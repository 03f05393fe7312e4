package org.alidade.ui.compare;

import java.util.ArrayList;
import java.util.List;

import org.alidade.ui.result.ResultInput;
import org.alidade.ui.result.ResultInputFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Remembers open comparisons from one start to the next. */
public final class CompareInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        List<ResultInput> results = new ArrayList<>();
        for (IMemento child : memento.getChildren(CompareInput.RESULT)) {
            if (new ResultInputFactory().createElement(child) instanceof ResultInput result) {
                results.add(result);
            }
        }
        return results.size() < 2 ? null : new CompareInput(results);
    }
}
