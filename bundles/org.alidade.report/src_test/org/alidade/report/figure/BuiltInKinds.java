package org.alidade.report.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.core.figure.FigureKind;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A registry with the figure kinds as this bundle's plugin.xml declares them; JUnit finds it as a service. */
public final class BuiltInKinds implements BeforeAllCallback {

    private static final Object KEY = new Object();
    private static final IExtensionRegistry REGISTRY = RegistryFactory.createRegistry(new RegistryStrategy(null, null),
            KEY, KEY);

    /** For tests of each kind, in the order of the declarations. */
    static final FigureKind[] ALL = {FigureKind.HISTOGRAM, FigureKind.VIOLIN, FigureKind.DENSITY, FigureKind.BOX,
            FigureKind.SCATTER, FigureKind.CURVE, FigureKind.CONTINGENCY, FigureKind.EXAMPLES, FigureKind.BAR,
            FigureKind.HEATMAP};

    static {
        add("org.alidade.core", Path.of("../org.alidade.core/plugin.xml"));
        add("org.alidade.report", Path.of("plugin.xml"));
        try {
            RegistryFactory.setDefaultRegistryProvider(() -> REGISTRY);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every kind that this bundle contributes. */
    static FigureKind[] all() {
        return ALL.clone();
    }

    /** The registry is there once this class is. */
    @Override
    public void beforeAll(ExtensionContext context) {
    }

    private static void add(String bundle, Path plugin) {
        try (InputStream in = Files.newInputStream(plugin)) {
            REGISTRY.addContribution(in, new RegistryContributor(bundle, bundle, null, null), false, bundle, null, KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
