package org.alidade.probes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.probe.Probe;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** The probes as this bundle's plugin.xml declares them, read as the product reads it. */
public final class Declared {

    private static final String POINTS = """
            <plugin>
               <extension-point id="probes" name="Probes"/>
            </plugin>
            """;

    private Declared() {
    }

    /** All that is declared, and what is wrong with it. */
    public static Contributions contributions() {
        Object key = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
        add(registry, "org.alidade.core", new ByteArrayInputStream(POINTS.getBytes(StandardCharsets.UTF_8)), key);
        try (InputStream plugin = Files.newInputStream(Path.of("plugin.xml"))) {
            add(registry, "org.alidade.probes", plugin, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Contributions.read(registry, contributor -> "0.1.0");
    }

    /** A declared probe by the last part of its id. */
    public static ProbeDescriptor probe(String name) {
        return contributions().find(ProbeDescriptor.class, "org.alidade.probes." + name).orElseThrow();
    }

    /** Settings of a probe: those given, declared defaults for the rest. */
    public static Settings settings(String name, Map<String, String> given) {
        return Settings.of(probe(name).contribution().settings(), given);
    }

    /** An empty table with the declared columns. */
    public static TableBuilder rows(String name) {
        return new TableBuilder(probe(name).columns());
    }

    /** A new instance of the declared class. */
    public static Probe create(String name) {
        try {
            return probe(name).contribution().create(Probe.class);
        } catch (ContributionException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(IExtensionRegistry registry, String bundle, InputStream plugin, Object key) {
        registry.addContribution(plugin, new RegistryContributor(bundle, bundle, null, null), false, bundle, null, key);
    }
}
