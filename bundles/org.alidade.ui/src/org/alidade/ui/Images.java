package org.alidade.ui;

import java.util.Locale;
import java.util.NoSuchElementException;

import org.alidade.core.contribution.ContributionKind;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The bundle's icons, each loaded once; the platform disposes of them. */
public final class Images {

    /** A plan. */
    public static final String PLAN = "plan";
    /** A new plan. */
    public static final String NEW = "new";
    /** Opens a plan. */
    public static final String OPEN = "open";
    /** A data set. */
    public static final String DATASET = "dataset";
    /** A result. */
    public static final String RESULT = "result";
    /** A report. */
    public static final String REPORT = "report";
    /** Goes back to a default. */
    public static final String RESET = "reset";
    /** Several values. */
    public static final String SEVERAL = "several";
    /** What is left out. */
    public static final String EXCLUSION = "exclusion";
    /** Starts a run. */
    public static final String RUN = "run";
    /** Stops a run. */
    public static final String STOP = "stop";

    private Images() {
    }

    /** The icon of a contribution's kind. */
    public static Image of(ContributionKind kind) {
        return get(name(kind));
    }

    /** Name of the icon of a contribution's kind. */
    public static String name(ContributionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** An icon by its name; UI thread. */
    public static Image get(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.alidade.ui/" + name;
        if (registry.get(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** An icon by its name. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(Images.class, "icons/" + name + ".svg")
                .orElseThrow(() -> new NoSuchElementException("No icon " + name));
    }
}
