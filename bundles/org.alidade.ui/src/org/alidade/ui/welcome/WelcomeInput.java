package org.alidade.ui.welcome;

import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** The welcome page: there is one. */
record WelcomeInput() implements IEditorInput {

    @Override
    public String getName() {
        return Messages.Welcome_title;
    }

    @Override
    public String getToolTipText() {
        return Messages.Welcome_title;
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor(Images.NEW);
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
