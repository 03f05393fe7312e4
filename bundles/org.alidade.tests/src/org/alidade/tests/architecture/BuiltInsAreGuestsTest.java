package org.alidade.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionKind;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;

/**
 * The built-in contributions use no door that is closed to third parties. Of Alidade's classes, one in a package that
 * contributes refers to its own package and to API only; in a bundle without API to its bundle too.
 */
class BuiltInsAreGuestsTest {

    private static final AlidadeBundles BUNDLES = new AlidadeBundles();

    /** {@code bundle package} of every class that is contributed by a bundle of Alidade. */
    static Set<String> contributingPackages() {
        Set<String> packages = new TreeSet<>();
        Stream.of(ContributionKind.values()).map(ContributionKind::point).distinct()
                .flatMap(point -> Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point)))
                .filter(element -> element.getContributor().getName().startsWith("org.alidade."))
                .forEach(element -> packages.add(contributingPackage(element)));
        return packages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contributingPackages")
    void aContributingPackageUsesApiOnly(String contributing) {
        Bundle bundle = BUNDLES.named(contributing.split(" ")[0]);
        String own = contributing.split(" ")[1];
        ClassReferences references = new ClassReferences(bundle);
        Set<String> itsOwn = BUNDLES.exportsAnything(bundle) ? Set.of() : references.classes();
        List<String> closedDoors = references.classes().stream()
                .filter(name -> ClassReferences.packageOf(name).equals(own))
                .flatMap(name -> references.of(name).stream().filter(used -> !itsOwn.contains(used))
                        .filter(used -> !isOpen(own, used)).map(used -> name + " uses " + used))
                .toList();
        assertEquals(List.of(), closedDoors);
    }

    private static boolean isOpen(String own, String used) {
        String itsPackage = ClassReferences.packageOf(used);
        return itsPackage.equals(own) || BUNDLES.exporterOf(itsPackage).isPresent();
    }

    private static String contributingPackage(IConfigurationElement element) {
        return element.getContributor().getName() + ' ' + ClassReferences.packageOf(element.getAttribute("class"));
    }
}
