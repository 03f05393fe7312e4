package org.alidade.core.contribution;

import java.util.function.Function;

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
        Function<IContributor, String> version = contributor -> {
            Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
            return bundle == null ? "(removed)" : bundle.getVersion().toString();
        };
        return Contributions.read(RegistryFactory.getRegistry(), version);
    }
}
