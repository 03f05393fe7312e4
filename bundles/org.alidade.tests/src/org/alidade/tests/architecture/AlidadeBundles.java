package org.alidade.tests.architecture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles of Alidade in the running product, without fragments and without tests. */
final class AlidadeBundles {

    /** Exported to all by whom, by the name of the package. */
    private final Map<String, String> exporters = new HashMap<>();
    /** The bundles that a package is exported to, where it is not for all. */
    private final Map<String, Set<String>> friends = new HashMap<>();
    private final List<Bundle> bundles;

    AlidadeBundles() {
        bundles = Arrays.stream(FrameworkUtil.getBundle(AlidadeBundles.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.alidade."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("org.alidade.tests"))
                .filter(bundle -> (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0)
                .toList();
        bundles.forEach(bundle -> bundle.adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(exported -> read(bundle.getSymbolicName(), exported)));
    }

    /** All of them. */
    List<Bundle> all() {
        return bundles;
    }

    /** One of them. */
    Bundle named(String symbolicName) {
        return bundles.stream().filter(bundle -> bundle.getSymbolicName().equals(symbolicName)).findFirst()
                .orElseThrow(() -> new AssertionError(symbolicName + " is not installed"));
    }

    /** The bundle for which a package is API. */
    Optional<String> exporterOf(String packageName) {
        return Optional.ofNullable(exporters.get(packageName));
    }

    /** Whether a bundle has API at all. */
    boolean exportsAnything(Bundle bundle) {
        return exporters.containsValue(bundle.getSymbolicName());
    }

    /** Whether a package is API, or is kept for some bundles, this one among them. */
    boolean isOpenTo(Bundle user, String packageName) {
        return exporters.containsKey(packageName)
                || friends.getOrDefault(packageName, Set.of()).contains(user.getSymbolicName());
    }

    private void read(String exporter, BundleCapability exported) {
        String friendly = exported.getDirectives().get("x-friends");
        if (friendly != null) {
            friends.put(name(exported), Set.of(friendly.split(",")));
        } else if (!"true".equals(exported.getDirectives().get("x-internal"))) {
            exporters.put(name(exported), exporter);
        }
    }

    private static String name(BundleCapability exported) {
        return (String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    }
}
