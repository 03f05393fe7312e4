package org.alidade.tests.guest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A bundle of a third party, made and installed while the product runs, and uninstalled when it is closed. */
public final class GuestBundle implements AutoCloseable {

    private final Bundle bundle;

    private GuestBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Installs a bundle of version 1.2.3 that requires what contributions of any kind are written against.
     *
     * @param extensions the content of its plugin.xml
     * @param classes    classes of this bundle that it gets copies of, with those inside them
     */
    public static GuestBundle install(String name, String extensions, Class<?>... classes)
            throws IOException, BundleException {
        BundleContext context = FrameworkUtil.getBundle(GuestBundle.class).getBundleContext();
        Bundle bundle = context.installBundle("memory:" + name,
                new ByteArrayInputStream(jar(name, extensions, classes)));
        assertTrue(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .resolveBundles(List.of(bundle)), name + " resolves");
        return new GuestBundle(bundle);
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }

    private static byte[] jar(String name, String extensions, Class<?>... classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest(name))) {
            String plugin = "<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin>" + extensions + "</plugin>";
            entry(jar, "plugin.xml", plugin.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : Arrays.stream(classes).flatMap(type -> Arrays.stream(type.getNestMembers()))
                    .toList()) {
                String file = type.getName().replace('.', '/') + ".class";
                try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file), file)) {
                    entry(jar, file, in.readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest(String name) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name + ";singleton:=true");
        attributes.putValue(Constants.BUNDLE_VERSION, "1.2.3");
        attributes.putValue(Constants.REQUIRE_BUNDLE,
                "org.alidade.core,org.alidade.learn,org.alidade.report,org.jfree.chart,org.eclipse.equinox.common");
        return manifest;
    }

    private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
