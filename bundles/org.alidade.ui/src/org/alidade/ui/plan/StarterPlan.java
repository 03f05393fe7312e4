package org.alidade.ui.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;

/** A small plan that runs at once and needs no data; that of {@code alidade demo}. */
final class StarterPlan {

    private static final String RESOURCE = "starter.alidade";

    private StarterPlan() {
    }

    /** The plan, for the user to change. */
    static Plan read() throws IOException {
        Path copy = Files.createTempFile("alidade-starter", "." + PlanFiles.EXTENSION);
        try (InputStream embedded = StarterPlan.class.getResourceAsStream(RESOURCE)) {
            if (embedded == null) {
                throw new IOException("the starter plan is missing in this installation");
            }
            Files.write(copy, embedded.readAllBytes());
            return PlanFiles.load(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
