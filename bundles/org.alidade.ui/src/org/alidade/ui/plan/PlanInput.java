package org.alidade.ui.plan;

import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.ui.Images;
import org.alidade.ui.RememberedInput;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;

/**
 * A plan file to edit.
 *
 * @param file absolute
 */
public record PlanInput(Path file) implements RememberedInput {

    static final String FILE = "file";

    public PlanInput {
        file = file.toAbsolutePath().normalize();
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor(Images.PLAN);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FILE, file.toString());
    }

    @Override
    public String getFactoryId() {
        return "org.alidade.ui.planInput";
    }
}
