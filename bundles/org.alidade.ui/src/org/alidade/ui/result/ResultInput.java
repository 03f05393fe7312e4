package org.alidade.ui.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.alidade.ui.Images;
import org.alidade.ui.RememberedInput;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;

/**
 * The result of one cell to look at.
 *
 * @param results folder of the results
 * @param key     of the cell
 * @param label   of the cell, for people
 */
public record ResultInput(Path results, String key, String label) implements RememberedInput {

    static final String RESULTS = "results";
    static final String KEY = "key";
    static final String LABEL = "label";

    public ResultInput {
        results = results.toAbsolutePath().normalize();
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
    }

    @Override
    public String getName() {
        return label;
    }

    @Override
    public String getToolTipText() {
        return label + "\n" + results;
    }

    @Override
    public boolean exists() {
        return Files.isDirectory(results);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor(Images.RESULT);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(RESULTS, results.toString());
        memento.putString(KEY, key);
        memento.putString(LABEL, label);
    }

    @Override
    public String getFactoryId() {
        return "org.alidade.ui.resultInput";
    }
}
