package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

/**
 * Everything that is contributed, in a stable order, and what was wrong with the rest.
 *
 * @param usable   by kind, then bundle, then id
 * @param problems in the order of reading
 */
public record Contributions(List<Descriptor> usable, List<Problem> problems) {

    public Contributions {
        usable = List.copyOf(usable);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a registry. Attributes only: no contributed class is loaded, and a bad contribution never throws. Of two
     * contributions of one kind and id the first in the order of bundle names is offered.
     *
     * @param versionOf gives the version of a contributing bundle
     */
    public static Contributions read(IExtensionRegistry registry, Function<IContributor, String> versionOf) {
        List<Descriptor> usable = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ContributionKind kind : ContributionKind.values()) {
            Map<String, Descriptor> byId = new LinkedHashMap<>();
            for (IConfigurationElement element : sorted(registry, kind)) {
                read(kind, element, versionOf, byId, problems);
            }
            usable.addAll(byId.values());
        }
        return new Contributions(usable, problems);
    }

    private static void read(ContributionKind kind, IConfigurationElement element,
            Function<IContributor, String> versionOf, Map<String, Descriptor> byId, List<Problem> problems) {
        String id = "";
        String bundle = "a bundle that was removed";
        try {
            id = new Attributes(element).optional("id", "");
            String version = versionOf.apply(element.getContributor());
            bundle = element.getContributor().getName() + " " + version;
            Descriptor found = Declarations.read(kind, element, version);
            Descriptor first = byId.putIfAbsent(found.id(), found);
            if (first != null) {
                throw new BadDeclaration("id", "repeats that of " + first.contribution().blame());
            }
        } catch (BadDeclaration e) {
            problems.add(new Problem(kind, id, bundle, e.attribute(), e.getMessage(), Problem.NOT_OFFERED));
        } catch (InvalidRegistryObjectException e) {
            problems.add(new Problem(kind, id, bundle, "", "was removed while it was read", Problem.NOT_OFFERED));
        }
    }

    private static List<IConfigurationElement> sorted(IExtensionRegistry registry, ContributionKind kind) {
        return Arrays.stream(registry.getConfigurationElementsFor(kind.point()))
                .filter(element -> element.getName().equals(kind.element()))
                .sorted(Comparator.comparing((IConfigurationElement element) -> element.getContributor().getName())
                        .thenComparing(element -> new Attributes(element).optional("id", "")))
                .toList();
    }

    /** The usable contributions of a kind, such as {@code ProbeDescriptor.class}. */
    public <D extends Descriptor> List<D> all(Class<D> kind) {
        return usable.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A usable contribution by kind and id. */
    public <D extends Descriptor> Optional<D> find(Class<D> kind, String id) {
        return all(kind).stream().filter(descriptor -> descriptor.id().equals(id)).findFirst();
    }
}
