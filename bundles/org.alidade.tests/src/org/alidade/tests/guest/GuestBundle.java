package org.alidade.tests.guest;

import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A bundle of a third party, made and installed while the product runs, and uninstalled when it is closed. */
public final class GuestBundle implements AutoCloseable {

    private static final String REQUIRED = "org.alidade.core,org.alidade.learn,org.alidade.report,org.jfree.chart,org.eclipse.equinox.common";

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
        GuestBundle guest = new GuestBundle(installed(name, REQUIRED, extensions, classes));
        assertTrue(guest.resolves(), name + " resolves");
        return guest;
    }

    /**
     * Installs a bundle of version 1.2.3 that lacks something.
     *
     * @param required the value of Require-Bundle
     */
    public static GuestBundle installUnresolvable(String name, String required, String extensions)
            throws IOException, BundleException {
        GuestBundle guest = new GuestBundle(installed(name, required, extensions));
        assertFalse(guest.resolves(), name + " does not resolve");
        return guest;
    }

    private static Bundle installed(String name, String required, String extensions, Class<?>... classes)
            throws IOException, BundleException {
        return FrameworkUtil.getBundle(GuestBundle.class).getBundleContext().installBundle("memory:" + name,
                new ByteArrayInputStream(jar(manifest(name, required), extensions, classes)));
    }

    private boolean resolves() {
        return FrameworkUtil.getBundle(GuestBundle.class).getBundleContext()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .resolveBundles(List.of(bundle));
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }

    private static byte[] jar(Manifest manifest, String extensions, Class<?>... classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
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

    private static Manifest manifest(String name, String required) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name + ";singleton:=true");
        attributes.putValue(Constants.BUNDLE_VERSION, "1.2.3");
        attributes.putValue(Constants.REQUIRE_BUNDLE, required);
        return manifest;
    }

    private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
