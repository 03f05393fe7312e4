package org.alidade.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** What the bundles on the class path contribute, with the settings that a plan would give it. */
final class Installed {

    private static final String OURS = "org.alidade.";
    private static final String DECLARATIONS = "plugin.xml";

    private final Contributions contributions;

    private Installed(Contributions contributions) {
        this.contributions = contributions;
    }

    /** Reads the declarations of all bundles of Alidade on the class path. */
    static Installed read() throws IOException {
        Object key = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
        ClassLoader loader = Installed.class.getClassLoader();
        for (URL source : Collections.list(loader.getResources(DECLARATIONS))) {
            String plugin = text(source);
            if (plugin.toLowerCase(Locale.ROOT).contains("alidade")) {
                // extension points belong to the bundle of that name, extensions to any
                String name = plugin.contains("<extension-point ") ? OURS + "core" : source.toString();
                registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)),
                        new RegistryContributor(name, name, null, null), false, name, null, key);
            }
        }
        return new Installed(Contributions.read(registry, contributor -> "benchmark"));
    }

    private static String text(URL source) throws IOException {
        try (InputStream stream = source.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * A contribution.
     *
     * @param id without {@code org.alidade.}
     */
    <D extends Descriptor> D find(Class<D> kind, String id) {
        return contributions.find(kind, OURS + id).orElseThrow(() -> new IllegalStateException("No " + OURS + id
                + " among the classes that are measured; there are " + contributions.all(kind).stream()
                        .map(Descriptor::id).toList() + "; problems: " + contributions.problems()));
    }

    /** A contribution with settings, the others at their defaults. */
    <D extends Descriptor> Part part(Class<D> kind, String id, Map<String, String> settings) {
        D found = find(kind, id);
        return new Part(found.contribution(), Settings.of(found.contribution().settings(), settings));
    }

    Part encoder(String id) {
        return part(EncoderDescriptor.class, "learn." + id, Map.of());
    }

    /** The additive attention. */
    Part attention(Map<String, String> settings) {
        return part(AttentionDescriptor.class, "learn.tanh", settings);
    }
}
