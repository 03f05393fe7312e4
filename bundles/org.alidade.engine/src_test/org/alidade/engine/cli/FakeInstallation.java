package org.alidade.engine.cli;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.alidade.engine.install.Configuration;
import org.alidade.engine.install.Feature;
import org.alidade.engine.install.Installation;
import org.alidade.engine.install.InstallationException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Installs any feature in version 1.0.0 and updates it to 1.1.0, unsigned, from wherever it is said to be. */
final class FakeInstallation implements Installation {

    /** Where features were taken from. */
    final List<URI> sites = new ArrayList<>();
    private final TreeMap<String, Feature> features = new TreeMap<>();
    private final List<List<Feature>> history = new ArrayList<>(List.of(List.of()));

    @Override
    public List<Feature> features() {
        return List.copyOf(features.values());
    }

    @Override
    public List<Configuration> configurations() {
        List<Configuration> configurations = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            configurations.add(
                    new Configuration(i + 1, Instant.ofEpochSecond(i), history.get(i), i == history.size() - 1));
        }
        return configurations;
    }

    @Override
    public Feature install(URI site, String id, Consent consent, IProgressMonitor monitor)
            throws InstallationException {
        sites.add(site);
        ask(id, consent);
        return put(id, "1.0.0");
    }

    @Override
    public List<Feature> update(Optional<String> id, Consent consent, IProgressMonitor monitor)
            throws InstallationException {
        List<Feature> updated = new ArrayList<>();
        for (Feature feature : features().stream().filter(found -> found.version().equals("1.0.0"))
                .filter(found -> id.isEmpty() || id.get().equals(found.id())).toList()) {
            ask(feature.id(), consent);
            updated.add(put(feature.id(), "1.1.0"));
        }
        return updated;
    }

    @Override
    public Feature uninstall(String id, IProgressMonitor monitor) throws InstallationException {
        Feature removed = features.remove(id);
        if (removed == null) {
            throw new InstallationException("'" + id + "' is not installed");
        }
        history.add(features());
        return removed;
    }

    @Override
    public void revert(int number, Consent consent, IProgressMonitor monitor) {
        features.clear();
        history.get(number - 1).forEach(feature -> features.put(feature.id(), feature));
        history.add(features());
    }

    private static void ask(String id, Consent consent) throws InstallationException {
        if (!consent.given(List.of(id + "_1.jar: not signed"))) {
            throw new InstallationException("not agreed to, nothing was changed");
        }
    }

    private Feature put(String id, String version) {
        Feature feature = new Feature(id, version, "Name of " + id, "Somebody");
        features.put(id, feature);
        history.add(features());
        return feature;
    }
}
