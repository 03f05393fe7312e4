package org.alidade.core.contribution;

import java.util.Optional;

import org.alidade.core.figure.FigureKind;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;

/** What the running product has installed. */
public final class InstalledContributions {

    private InstalledContributions() {
    }

    /** Reads the running platform's registry anew. */
    public static Contributions read() {
        return Contributions.read(RegistryFactory.getRegistry(), InstalledContributions::version);
    }

    /**
     * The figure kind of an id, read anew: it may be gone since a probe or a stored result named it. Empty too where no
     * platform runs, as in unit tests.
     */
    public static Optional<FigureKindDescriptor> figureKind(FigureKind kind) {
        return Optional.ofNullable(RegistryFactory.getRegistry())
                .flatMap(registry -> Contributions.readFigureKinds(registry, InstalledContributions::version).stream()
                        .filter(found -> found.kind().equals(kind)).findFirst());
    }

    private static String version(IContributor contributor) {
        Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
        return bundle == null ? "(removed)" : bundle.getVersion().toString();
    }
}
