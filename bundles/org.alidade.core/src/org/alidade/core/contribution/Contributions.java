package org.alidade.core.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.alidade.core.figure.FigureKind;
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

    /** So many are all named where one of them is expected. */
    private static final int FEW = 5;
    private static final int NEAREST = 3;

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
        List<Problem> problems = new ArrayList<>();
        Map<ContributionKind, List<Descriptor>> found = new EnumMap<>(ContributionKind.class);
        // first, since probes name them
        found.put(ContributionKind.FIGURE, read(registry, ContributionKind.FIGURE, versionOf, Map.of(), problems));
        Map<FigureKind, FigureKindDescriptor> figures = found.get(ContributionKind.FIGURE).stream()
                .map(FigureKindDescriptor.class::cast)
                .collect(Collectors.toMap(FigureKindDescriptor::kind, kind -> kind));
        for (ContributionKind kind : ContributionKind.values()) {
            found.computeIfAbsent(kind, other -> read(registry, other, versionOf, figures, problems));
        }
        found.get(ContributionKind.PROBE).stream().map(ProbeDescriptor.class::cast)
                .forEach(probe -> problems.addAll(undrawn(probe, figures)));
        return new Contributions(found.values().stream().flatMap(List::stream).toList(), problems);
    }

    /** The usable figure kinds alone. */
    static List<FigureKindDescriptor> readFigureKinds(IExtensionRegistry registry,
            Function<IContributor, String> versionOf) {
        return read(registry, ContributionKind.FIGURE, versionOf, Map.of(), new ArrayList<>()).stream()
                .map(FigureKindDescriptor.class::cast).toList();
    }

    /** A figure that nothing can draw costs itself and not its probe. Where nothing is drawn at all nothing is missing. */
    private static List<Problem> undrawn(ProbeDescriptor probe, Map<FigureKind, FigureKindDescriptor> kinds) {
        String names = kinds.keySet().stream().map(FigureKind::name).sorted().collect(Collectors.joining(", "));
        return kinds.isEmpty() ? List.of()
                : probe.figures().stream().filter(figure -> !kinds.containsKey(figure.kind()))
                        .map(figure -> new Problem(ContributionKind.PROBE, probe.id(), probe.contribution().blame(),
                                "figure '" + figure.id() + "'/kind", "is \"" + figure.kind().name()
                                        + "\", expected an installed figure kind, one of " + names,
                                "it is offered, the figure is not drawn"))
                        .toList();
    }

    private static List<Descriptor> read(IExtensionRegistry registry, ContributionKind kind,
            Function<IContributor, String> versionOf, Map<FigureKind, FigureKindDescriptor> figures,
            List<Problem> problems) {
        Map<String, Descriptor> byId = new LinkedHashMap<>();
        for (Entry entry : sorted(registry, kind)) {
            String version = versionOf.apply(entry.contributor());
            try {
                Descriptor found = Declarations.read(kind, entry.element(), version, figures);
                Descriptor first = byId.putIfAbsent(found.id(), found);
                if (first != null) {
                    throw new BadDeclaration("id", "repeats that of " + first.contribution().blame());
                }
            } catch (BadDeclaration e) {
                problems.add(problem(kind, entry, version, e.attribute(), e.getMessage()));
            } catch (InvalidRegistryObjectException e) {
                problems.add(problem(kind, entry, version, "", "was removed while it was read"));
            }
        }
        return List.copyOf(byId.values());
    }

    private static Problem problem(ContributionKind kind, Entry entry, String version, String attribute,
            String finding) {
        return new Problem(kind, entry.id(), entry.bundle() + " " + version, attribute, finding, Problem.NOT_OFFERED);
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
     * What could have been meant by an id that none of a kind has, as messages say it after "expected": all that there
     * are, or of many the nearest in spelling.
     *
     * @param id what was found in its place; blank for nothing
     */
    public String expected(Class<? extends Descriptor> kind, String id) {
        List<String> ids = all(kind).stream().map(Descriptor::id).toList();
        if (ids.size() <= FEW) {
            return "one of " + (ids.isEmpty() ? "(none is installed)" : String.join(", ", ids));
        }
        return "one of " + ids.size() + ", " + (id.isBlank() ? "such as " : "nearest in spelling ")
                + String.join(", ", Nearest.sorted(id, ids).subList(0, NEAREST));
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
