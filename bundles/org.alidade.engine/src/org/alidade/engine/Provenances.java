package org.alidade.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.alidade.core.cell.Provenance;
import org.alidade.core.contribution.Part;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Says where results come from. */
final class Provenances {

    private Provenances() {
    }

    /** Version of the product: that of this bundle; {@code development} where there are no bundles. */
    static String product() {
        return Optional.ofNullable(FrameworkUtil.getBundle(Provenances.class)).map(Bundle::getVersion)
                .map(String::valueOf).orElse("development");
    }

    /**
     * Where a result comes from that these parts make on this machine.
     *
     * @param numeric what the model says of its numeric library
     */
    static Provenance of(Map<String, String> numeric, Part... parts) {
        Map<String, String> bundles = new TreeMap<>();
        for (Part part : parts) {
            bundles.put(part.contribution().bundle(), part.contribution().bundleVersion());
        }
        Map<String, String> environment = new TreeMap<>(numeric);
        environment.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        environment.put("os", System.getProperty("os.name"));
        environment.put("arch", System.getProperty("os.arch"));
        return new Provenance(product(), bundles, environment);
    }
}
