package org.alidade.nd4j.internal;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Prepares ND4J for OSGi before the first of its classes runs (lazy activation).
 */
public final class Activator implements BundleActivator {

    private static final String CACHE_DIRECTORY = "org.bytedeco.javacpp.cachedir";

    @Override
    public void start(BundleContext context) {
        // In a bundle, JavaCPP unpacks the native libraries into a folder whose path carries no version: two versions
        // of the product would overwrite each other's. The bundle's own data area belongs to one bundle version.
        if (System.getProperty(CACHE_DIRECTORY) == null) {
            System.setProperty(CACHE_DIRECTORY, context.getDataFile("javacpp").getAbsolutePath());
        }
        ClassLoader loader = Activator.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(loader);
        DL4JClassLoading.setDl4jClassloader(loader);
    }

    @Override
    public void stop(BundleContext context) {
        // nothing to release
    }
}
