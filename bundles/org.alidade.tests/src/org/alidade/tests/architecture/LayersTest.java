package org.alidade.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Who may use whom. What a bundle uses is what it is wired to: the providers of all it requires and imports. */
class LayersTest {

    /** Every bundle of Alidade and the others that it may use. Nobody uses what is found through the registry. */
    private static final Map<String, Set<String>> MAY_USE = Map.of("core", Set.of(), "plan", Set.of("core"), "nd4j",
            Set.of(), "learn", Set.of("core", "nd4j"), "datasets", Set.of("core"), "probes", Set.of("core"), "report",
            Set.of("core"), "engine", Set.of("core", "plan", "report"), "ui",
            Set.of("core", "plan", "engine", "report"), "contract", Set.of("core", "learn", "nd4j", "report"));

    private static final Set<String> WINDOW = Set.of("ui");
    private static final Set<String> MODEL = Set.of("plan", "engine", "ui");

    private static final AlidadeBundles BUNDLES = new AlidadeBundles();

    static Stream<Arguments> bundles() {
        return BUNDLES.all().stream().map(bundle -> Arguments.of(Named.of(bundle.getSymbolicName(), bundle)));
    }

    @Test
    void everyBundleHasItsPlace() {
        assertEquals(new TreeSet<>(MAY_USE.keySet()),
                new TreeSet<>(BUNDLES.all().stream().map(LayersTest::shortName).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void aBundleUsesOnlyWhatItMay(Bundle bundle) {
        List<String> wrong = providers(bundle).stream().filter(name -> name.startsWith("org.alidade."))
                .map(LayersTest::shortName).filter(name -> !MAY_USE.get(shortName(bundle)).contains(name)).toList();
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void theWindowIsUsedByTheWindowAlone(Bundle bundle) {
        usesOnlyIf(WINDOW, bundle, "org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void emfIsUsedWhereThePlanIs(Bundle bundle) {
        usesOnlyIf(MODEL, bundle, "org.eclipse.emf");
    }

    /** What other bundles keep to themselves stays there: also what is visible because a whole bundle is required. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void noClassRefersToAnotherBundlesInternals(Bundle bundle) {
        ClassReferences references = new ClassReferences(bundle);
        Set<String> own = references.classes();
        List<String> wrong = own.stream()
                .flatMap(name -> references.of(name).stream().filter(used -> !own.contains(used))
                        .filter(used -> !BUNDLES.isOpenTo(bundle, ClassReferences.packageOf(used)))
                        .map(used -> name + " uses " + used))
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static void usesOnlyIf(Set<String> allowed, Bundle bundle, String... prefixes) {
        if (!allowed.contains(shortName(bundle))) {
            List<String> wrong = providers(bundle).stream()
                    .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith)).toList();
            assertEquals(List.of(), wrong);
        }
    }

    private static Set<String> providers(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        assertTrue(wiring != null, bundle + " is resolved");
        Set<String> providers = new TreeSet<>();
        wiring.getRequiredWires(null)
                .forEach(wire -> providers.add(wire.getProviderWiring().getBundle().getSymbolicName()));
        providers.remove(bundle.getSymbolicName());
        return providers;
    }

    private static String shortName(Bundle bundle) {
        return shortName(bundle.getSymbolicName());
    }

    private static String shortName(String symbolicName) {
        return symbolicName.substring("org.alidade.".length());
    }
}
