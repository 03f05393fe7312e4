package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
            for (Entry entry : sorted(registry, kind)) {
                read(kind, entry, versionOf, byId, problems);
            }
            usable.addAll(byId.values());
        }
        return new Contributions(usable, problems);
    }

    private static void read(ContributionKind kind, Entry entry, Function<IContributor, String> versionOf,
            Map<String, Descriptor> byId, List<Problem> problems) {
        String version = versionOf.apply(entry.contributor());
        String bundle = entry.bundle() + " " + version;
        try {
            Descriptor found = Declarations.read(kind, entry.element(), version);
            Descriptor first = byId.putIfAbsent(found.id(), found);
            if (first != null) {
                throw new BadDeclaration("id", "repeats that of " + first.contribution().blame());
            }
        } catch (BadDeclaration e) {
            problems.add(new Problem(kind, entry.id(), bundle, e.attribute(), e.getMessage(), Problem.NOT_OFFERED));
        } catch (InvalidRegistryObjectException e) {
            problems.add(
                    new Problem(kind, entry.id(), bundle, "", "was removed while it was read", Problem.NOT_OFFERED));
        }
    }

    private static List<Entry> sorted(IExtensionRegistry registry, ContributionKind kind) {
        return Arrays.stream(registry.getConfigurationElementsFor(kind.point()))
                .flatMap(element -> Entry.of(element, kind.element()).stream())
                .sorted(Comparator.comparing(Entry::bundle).thenComparing(Entry::id)).toList();
    }

    /** The usable contributions of a kind, such as {@code ProbeDescriptor.class}. */
    public <D extends Descriptor> List<D> all(Class<D> kind) {
        return usable.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A usable contribution by kind and id. */
    public <D extends Descriptor> Optional<D> find(Class<D> kind, String id) {
        return all(kind).stream().filter(descriptor -> descriptor.id().equals(id)).findFirst();
    }

    /**
     * The version of a usable contribution.
     *
     * @param kinds as declarations spell them; it is of one of these
     */
    public Optional<String> version(String id, Collection<String> kinds) {
        return usable.stream().map(Descriptor::contribution)
                .filter(contribution -> contribution.id().equals(id)
                        && kinds.contains(Spelling.of(contribution.kind())))
                .map(Contribution::version).findFirst();
    }

    /** An element with what it is sorted and blamed by, taken once: a bundle can be removed at any moment. */
    private record Entry(IConfigurationElement element, IContributor contributor, String bundle, String id) {

        /** Empty for an element of another name or one that is already gone. */
        static Optional<Entry> of(IConfigurationElement element, String name) {
            try {
                return element.getName().equals(name)
                        ? Optional.of(new Entry(element, element.getContributor(), element.getContributor().getName(),
                                new Attributes(element).optional("id", "")))
                        : Optional.empty();
            } catch (InvalidRegistryObjectException e) {
                return Optional.empty();
            }
        }
    }
}
