package org.alidade.engine;

import java.io.IOException;
import java.io.InputStream;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;

/** A small plan that needs no data of the user's: that of {@code alidade demo}, and one to start from. */
public final class DemoPlan {

    private static final String RESOURCE = "demo.alidade";

    private DemoPlan() {
    }

    /** The plan, the caller's own. */
    public static Plan read() throws IOException {
        try (InputStream embedded = DemoPlan.class.getResourceAsStream(RESOURCE)) {
            if (embedded == null) {
                throw new IOException("the demo's plan is missing in this installation");
            }
            return PlanFiles.load(embedded, RESOURCE);
        }
    }
}
