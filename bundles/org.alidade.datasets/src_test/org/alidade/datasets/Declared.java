package org.alidade.datasets;

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
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Preparation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** The data sets as this bundle's plugin.xml declares them, read as the product reads it. */
public final class Declared {

    private static final String POINTS = """
            <plugin>
               <extension-point id="datasets" name="Data sets"/>
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
            add(registry, "org.alidade.datasets", plugin, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Contributions.read(registry, contributor -> "0.1.0");
    }

    /** A declared data set by the last part of its id. */
    public static DatasetDescriptor dataset(String name) {
        return contributions().find(DatasetDescriptor.class, "org.alidade.datasets." + name).orElseThrow();
    }

    /** Settings of a data set: those given, declared defaults for the rest. */
    public static Settings settings(String name, Map<String, String> given) {
        return Settings.of(dataset(name).contribution().settings(), given);
    }

    /** The corpus that a data set gives with settings, read and prepared as the product does it. */
    public static Corpus corpus(String name, Map<String, String> given) throws IOException {
        Settings settings = settings(name, given);
        CorpusBuilder builder = new CorpusBuilder(dataset(name).task(), Preparation.of(settings));
        reader(name).read(settings, builder, new NullProgressMonitor());
        return builder.build();
    }

    /** A new reader of a data set. */
    public static DatasetReader reader(String name) {
        try {
            return dataset(name).contribution().create(DatasetReader.class);
        } catch (ContributionException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(IExtensionRegistry registry, String bundle, InputStream plugin, Object key) {
        registry.addContribution(plugin, new RegistryContributor(bundle, bundle, null, null), false, bundle, null, key);
    }
}
