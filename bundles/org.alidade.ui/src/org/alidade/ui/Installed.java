package org.alidade.ui;

import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.swt.widgets.Control;

/** What is installed, for one control: read when it is made, and again whenever bundles come or go. UI thread. */
public final class Installed {

    private final Control control;
    private final Runnable changed;
    private Contributions contributions = InstalledContributions.read();

    private Installed(Control control, Runnable changed) {
        this.control = control;
        this.changed = changed;
    }

    /**
     * Follows the registry until the control is disposed.
     *
     * @param changed run on the UI thread after a change
     */
    public static Installed forControl(Control control, Runnable changed) {
        Installed installed = new Installed(control, changed);
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        // a listener of its own for each point: the registry ignores further points of one that it knows already
        Stream.of(ContributionKind.values()).map(ContributionKind::point).distinct().forEach(point -> {
            IRegistryEventListener listener = installed.new Listener();
            registry.addListener(listener, point);
            control.addDisposeListener(event -> registry.removeListener(listener));
        });
        return installed;
    }

    /** The contributions at this moment. */
    public Contributions contributions() {
        return contributions;
    }

    private void reread() {
        if (!control.isDisposed()) {
            contributions = InstalledContributions.read();
            changed.run();
        }
    }

    private final class Listener implements IRegistryEventListener {

        private void registryChanged() {
            if (!control.isDisposed()) {
                control.getDisplay().asyncExec(Installed.this::reread);
            }
        }

        @Override
        public void added(IExtension[] extensions) {
            registryChanged();
        }

        @Override
        public void removed(IExtension[] extensions) {
            registryChanged();
        }

        @Override
        public void added(IExtensionPoint[] points) {
            registryChanged();
        }

        @Override
        public void removed(IExtensionPoint[] points) {
            registryChanged();
        }
    }
}
