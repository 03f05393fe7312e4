package org.alidade.learn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** The contributions of this bundle, as its plugin.xml declares them. */
public final class BuiltIns {

    private static final String POINTS = """
            <?eclipse version="3.4"?>
            <plugin>
               <extension-point id="models" name="models"/>
               <extension-point id="encoders" name="encoders"/>
            </plugin>
            """;

    private BuiltIns() {
    }

    public static Contributions read() {
        Object token = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        add(registry, "org.alidade.core", POINTS, token);
        try {
            add(registry, "org.alidade.learn", Files.readString(Path.of("plugin.xml")), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Contributions.read(registry, contributor -> "0.1.0");
    }

    private static void add(IExtensionRegistry registry, String bundle, String xml, Object token) {
        IContributor contributor = ContributorFactorySimple.createContributor(bundle);
        InputStream stream = new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        if (!registry.addContribution(stream, contributor, false, bundle, null, token)) {
            throw new IllegalStateException("The registry refuses the plugin.xml of " + bundle);
        }
    }

    /** A training of the flat model; ids without the prefix {@code org.alidade.learn.}. */
    public static Training training(Corpus corpus, String encoder, String attention, Map<String, String> settings,
            long seed) {
        Contributions all = read();
        return new Training(corpus, part(all, ModelDescriptor.class, "flat", settings).settings(),
                part(all, EncoderDescriptor.class, encoder, Map.of()),
                part(all, AttentionDescriptor.class, attention, Map.of()), seed);
    }

    /** The training of any model, with settings of model, encoder and attention. */
    public static Training training(String model, Corpus corpus, Map<String, String> settings,
            Map.Entry<String, Map<String, String>> encoder, Map.Entry<String, Map<String, String>> attention,
            long seed) {
        Contributions all = read();
        return new Training(corpus, part(all, ModelDescriptor.class, model, settings).settings(),
                part(all, EncoderDescriptor.class, encoder.getKey(), encoder.getValue()),
                part(all, AttentionDescriptor.class, attention.getKey(), attention.getValue()), seed);
    }

    /** The settings of an attention when a plan names none. */
    public static Settings attentionDefaults(String id) {
        return part(read(), AttentionDescriptor.class, id, Map.of()).settings();
    }

    private static <D extends Descriptor> Part part(Contributions all, Class<D> kind, String id,
            Map<String, String> given) {
        D descriptor = all.find(kind, "org.alidade.learn." + id).orElseThrow();
        return new Part(descriptor.contribution(), Settings.of(descriptor.contribution().settings(), given));
    }
}
