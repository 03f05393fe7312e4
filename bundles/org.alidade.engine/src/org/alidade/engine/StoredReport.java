package org.alidade.engine;

import java.nio.file.Path;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.report.ReportOptions;

/** A report of a results folder, entitled like the plan that made it, which may have changed since. */
public final class StoredReport {

    private StoredReport() {
    }

    /**
     * Title and note of the report; without a readable copy of the plan the folder's name, and the reason as the note.
     *
     * @param out the folder that the report is written to
     */
    public static ReportOptions options(ResultStore store, Path out) {
        String folder = String.valueOf(store.folder().getFileName());
        try {
            Plan plan = PlanFiles.load(store.plan());
            return new ReportOptions(out, plan.getName().isBlank() ? folder : plan.getName(), plan.getNote());
        } catch (PlanFileException e) {
            return new ReportOptions(out, folder, "The copy of the plan cannot be read: " + e.getMessage());
        }
    }
}
