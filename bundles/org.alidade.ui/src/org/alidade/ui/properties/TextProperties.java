package org.alidade.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Properties that are texts and cannot be changed, in categories. */
public final class TextProperties implements IPropertySource {

    private record Line(String category, String name, String value, String description) {
    }

    private final List<Line> lines = new ArrayList<>();

    /** Adds a property below the others. */
    public TextProperties add(String category, String name, String value) {
        return add(category, name, value, "");
    }

    /** Adds a property that says more in the status line. */
    public TextProperties add(String category, String name, String value, String description) {
        lines.add(new Line(category, name, value, description));
        return this;
    }

    @Override
    public Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        IPropertyDescriptor[] descriptors = new IPropertyDescriptor[lines.size()];
        for (int i = 0; i < descriptors.length; i++) {
            Line line = lines.get(i);
            PropertyDescriptor descriptor = new PropertyDescriptor(Integer.valueOf(i), line.name());
            descriptor.setCategory(line.category());
            descriptor.setDescription(line.description());
            descriptor.setAlwaysIncompatible(true);
            descriptors[i] = descriptor;
        }
        return descriptors;
    }

    @Override
    public Object getPropertyValue(Object id) {
        return id instanceof Integer line && line >= 0 && line < lines.size() ? lines.get(line).value() : null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // cannot be changed
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // cannot be changed
    }
}
