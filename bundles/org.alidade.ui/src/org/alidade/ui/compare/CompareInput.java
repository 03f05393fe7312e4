package org.alidade.ui.compare;

import java.util.List;
import java.util.stream.Collectors;

import org.alidade.engine.ResultStore;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.RememberedInput;
import org.alidade.ui.properties.TextProperties;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * Results to compare.
 *
 * @param results two or more; the others are compared with the first
 */
public record CompareInput(List<ResultInput> results) implements RememberedInput {

    static final String RESULT = "result";

    public CompareInput {
        results = List.copyOf(results);
        if (results.size() < 2) {
            throw new IllegalArgumentException("Expected two results or more, found " + results);
        }
    }

    @Override
    public String getName() {
        return Messages.bind(Messages.Compare_name, results.size());
    }

    @Override
    public String getToolTipText() {
        return results.stream().map(ResultInput::label).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean exists() {
        return results.stream().allMatch(ResultInput::exists);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor(Images.RESULT);
    }

    @Override
    public void saveState(IMemento memento) {
        results.forEach(result -> result.saveState(memento.createChild(RESULT)));
    }

    @Override
    public String getFactoryId() {
        return "org.alidade.ui.compareInput";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IPropertySource.class ? adapter.cast(properties()) : null;
    }

    private IPropertySource properties() {
        TextProperties properties = new TextProperties();
        for (int i = 0; i < results.size(); i++) {
            ResultInput result = results.get(i);
            String group = Comparison.letter(i);
            properties.add(group, Messages.Provenance_cell, result.label());
            properties.add(group, Messages.Provenance_key, result.key());
            properties.add(group, Messages.Provenance_folder,
                    new ResultStore(result.results()).folder(result.key()).toString());
        }
        return properties;
    }
}
