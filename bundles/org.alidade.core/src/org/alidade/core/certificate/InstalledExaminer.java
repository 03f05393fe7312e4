package org.alidade.core.certificate;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

/** The examiner that the running product has installed. */
public final class InstalledExaminer {

    private static final String POINT = "org.alidade.core.examiners";

    private InstalledExaminer() {
    }

    /** The first by the registry's order; empty if the contract kit is not installed or cannot be loaded. */
    public static Optional<Examiner> find() {
        IExtensionRegistry registry = RegistryFactory.getRegistry(); // null where no platform runs, as in unit tests
        if (registry == null) {
            return Optional.empty();
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            try {
                if (element.createExecutableExtension("class") instanceof Examiner examiner) {
                    return Optional.of(examiner);
                }
            } catch (CoreException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
