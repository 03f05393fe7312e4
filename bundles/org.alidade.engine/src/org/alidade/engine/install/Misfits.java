package org.alidade.engine.install;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;

/** Says in plain words for which Alidade something was made, where that is another one than this. */
final class Misfits {

    private static final String ALIDADE = "org.alidade.";
    /** In the order of p2's expression for a required capability. */
    private static final int NAME = 0;
    private static final int NAMESPACE = 1;

    private final Collection<IInstallableUnit> offered;
    private final Collection<IInstallableUnit> installed;

    /**
     * Compares two sets.
     *
     * @param offered   by the site
     * @param installed in the product
     */
    Misfits(Collection<IInstallableUnit> offered, Collection<IInstallableUnit> installed) {
        this.offered = offered;
        this.installed = installed;
    }

    /** A line for each bundle or package of Alidade that a unit, or what comes with it, asks for in another version. */
    List<String> of(IInstallableUnit asked) {
        Set<String> lines = new TreeSet<>();
        Set<IInstallableUnit> seen = new HashSet<>(Set.of(asked));
        Deque<IInstallableUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            IInstallableUnit unit = open.remove();
            for (IRequirement requirement : unit.getRequirements()) {
                List<IInstallableUnit> here = offered.stream().filter(requirement::isMatch).toList();
                here.stream().filter(seen::add).forEach(open::add);
                if (here.isEmpty() && requirement.getMin() > 0
                        && installed.stream().noneMatch(requirement::isMatch)) {
                    line(unit, requirement).ifPresent(lines::add);
                }
            }
        }
        return new ArrayList<>(lines);
    }

    private Optional<String> line(IInstallableUnit unit, IRequirement requirement) {
        Object[] parts = requirement.getMatches().getParameters();
        if (parts.length <= NAMESPACE || !(parts[NAME] instanceof String name) || !name.startsWith(ALIDADE)) {
            return Optional.empty();
        }
        Optional<Version> found = installed.stream().flatMap(known -> known.getProvidedCapabilities().stream())
                .filter(provided -> provided.getNamespace().equals(parts[NAMESPACE]) && provided.getName().equals(name))
                .map(provided -> provided.getVersion()).max(Version::compareTo);
        return Optional.of(unit.getId() + ' ' + unit.getVersion() + " is made for " + range(requirement, name) + ", "
                + found.map(version -> "this Alidade has " + version).orElse("which this Alidade lacks"));
    }

    /** Name and range: p2 prints a requirement as "namespace; name range". */
    private static String range(IRequirement requirement, String name) {
        String text = requirement.toString();
        int start = text.indexOf(name);
        return start < 0 ? name : text.substring(start);
    }
}
