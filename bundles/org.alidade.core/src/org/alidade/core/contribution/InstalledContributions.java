package org.alidade.core.contribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.figure.FigureKind;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What the running product has installed. */
public final class InstalledContributions {

    private InstalledContributions() {
    }

    /** Reads the running platform's registry anew, and what is wrong with bundles that never came so far. */
    public static Contributions read() {
        Contributions read = Contributions.read(RegistryFactory.getRegistry(), InstalledContributions::version);
        // core itself need not be started; the registry is, and sees the same bundles
        List<Bundle> bundles = List.of(FrameworkUtil.getBundle(RegistryFactory.class).getBundleContext().getBundles());
        return new Contributions(read.usable(),
                Stream.concat(read.problems().stream(), new UnresolvedBundles(bundles).problems().stream()).toList());
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
