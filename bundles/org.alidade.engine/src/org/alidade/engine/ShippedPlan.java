package org.alidade.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;

/**
 * A plan that a bundle has brought with it.
 *
 * @param bundle   symbolic name of the bundle
 * @param resource the plan's file in the bundle
 */
public record ShippedPlan(String bundle, URL resource) {

    public ShippedPlan {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(resource, "resource");
    }

    /** Its place below the folder of plans, without extension: {@code jain-wallace-2019/snli}. */
    public String path() {
        String path = resource.getPath();
        return path.substring(path.indexOf("/plans/") + "/plans/".length(),
                path.length() - PlanFiles.EXTENSION.length() - 1);
    }

    /**
     * The plan, the caller's own.
     *
     * @throws PlanFileException if it is no plan
     * @throws IOException       if it cannot be read, such as when the bundle has been removed
     */
    public Plan read() throws IOException {
        try (InputStream text = resource.openStream()) {
            return PlanFiles.load(text, path() + "." + PlanFiles.EXTENSION);
        }
    }
}
