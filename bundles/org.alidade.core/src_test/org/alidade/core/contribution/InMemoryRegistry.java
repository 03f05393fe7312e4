package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** A registry outside OSGi: the five extension points as this bundle declares them, and what a test contributes. */
final class InMemoryRegistry {

    /** Version of every contributing bundle. */
    static final String VERSION = "1.2.3";

    private final Object token = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token,
            token);

    InMemoryRegistry() {
        add("org.alidade.core", text(Path.of("plugin.xml")));
    }

    /** A file of this bundle, from the folder that its tests run in. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contributes one element at the point of its kind. */
    InMemoryRegistry with(String bundle, ContributionKind kind, String element) {
        return with(bundle, "<extension point=\"" + kind.point() + "\">" + element + "</extension>");
    }

    /** Contributes whole extensions. */
    InMemoryRegistry with(String bundle, String extensions) {
        add(bundle, "<?xml version=\"1.0\"?><plugin>" + extensions + "</plugin>");
        return this;
    }

    /** What Alidade makes of it. */
    Contributions read() {
        return Contributions.read(registry, contributor -> VERSION);
    }

    IExtensionRegistry registry() {
        return registry;
    }

    /** Takes a bundle's contributions away, as uninstalling it would. */
    void remove(IContributor bundle) {
        for (IExtension extension : registry.getExtensions(bundle)) {
            assertTrue(registry.removeExtension(extension, token));
        }
    }

    private void add(String bundle, String xml) {
        var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(registry.addContribution(in, ContributorFactorySimple.createContributor(bundle), false, bundle, null,
                token), xml);
    }
}
