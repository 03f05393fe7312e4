package org.alidade.engine;

import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.plan.PlanFiles;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * The plans that come with what is installed: every bundle that contributes something usable may have some, as files in
 * its folder {@code plans}, best one folder for a paper.
 */
public final class ShippedPlans {

    private static final String FOLDER = "plans";

    private ShippedPlans() {
    }

    /** The plans of the bundles that the contributions come from, by bundle, then path. No plan is read. */
    public static List<ShippedPlan> of(Contributions contributions) {
        return contributions.usable().stream().map(descriptor -> descriptor.contribution().bundle()).distinct().sorted()
                .map(Platform::getBundle).flatMap(bundle -> Optional.ofNullable(bundle).stream())
                .flatMap(ShippedPlans::of).toList();
    }

    private static Stream<ShippedPlan> of(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*." + PlanFiles.EXTENSION, true);
        return found == null ? Stream.empty()
                : Collections.list(found).stream().map(url -> new ShippedPlan(bundle.getSymbolicName(), url))
                        .sorted(Comparator.comparing(ShippedPlan::path));
    }
}
