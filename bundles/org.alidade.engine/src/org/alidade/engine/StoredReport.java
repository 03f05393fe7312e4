package org.alidade.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.alidade.report.Asked;
import org.alidade.report.ReportOptions;

/** A report of a results folder, entitled like the plan that made it, which may have changed since. */
public final class StoredReport {

    private static final String FOLDER = "report";

    private final ResultStore store;
    private final Map<String, String> names = new HashMap<>();

    private StoredReport(ResultStore store) throws IOException {
        this.store = store;
        for (CellRecord record : store.records()) {
            TrainingCell cell = record.cell().training();
            List.of(cell.dataset(), cell.model(), cell.encoder(), cell.attention()).forEach(this::name);
            if (record.cell() instanceof ProbeCell probe) {
                name(probe.probe());
            }
        }
    }

    private void name(Choice choice) {
        names.put(choice.id(), choice.name());
    }

    /** Where a report of results is written if nothing else is said. */
    public static Path folder(ResultStore store) {
        return store.folder().resolve(FOLDER);
    }

    /**
     * Title and note of the report, and what its plan asked for; without a readable copy of the plan the folder's name,
     * and the reason as the note.
     *
     * @param out the folder that the report is written to
     * @throws IOException if the results can't be read at all
     */
    public static ReportOptions options(ResultStore store, Path out) throws IOException {
        String folder = String.valueOf(store.folder().getFileName());
        StoredReport report = new StoredReport(store);
        try {
            Plan plan = PlanFiles.load(store.plan());
            return new ReportOptions(out, plan.getName().isBlank() ? folder : plan.getName(), plan.getNote())
                    .withAsked(report.asked(plan));
        } catch (PlanFileException e) {
            return new ReportOptions(out, folder, "The copy of the plan cannot be read: " + e.getMessage())
                    .withAsked(new Asked(List.of(), List.of(), store.planned(), store.damaged()));
        }
    }

    private Asked asked(Plan plan) throws IOException {
        List<Asked.Axis> axes = new ArrayList<>();
        axes.add(axis("Data sets", plan.getDatasets()));
        axes.add(axis("Models", plan.getModels()));
        axes.add(axis("Encoders", plan.getEncoders()));
        axes.add(axis("Attentions", plan.getAttentions()));
        axes.add(new Asked.Axis("Seeds", plan.getSeeds().stream().map(String::valueOf).toList()));
        axes.add(axis("Probes", plan.getProbes()));
        return new Asked(axes, plan.getExclusions().stream().map(this::excluded).toList(), store.planned(),
                store.damaged());
    }

    private Asked.Axis axis(String name, List<Use> uses) {
        return new Asked.Axis(name, uses.stream().map(this::use).toList());
    }

    private String use(Use use) {
        String settings = use.getSettings().stream().map(StoredReport::setting).collect(Collectors.joining(", "));
        return name(use.getId()) + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    private static String setting(Setting setting) {
        return setting.getKey() + "=" + String.join(" | ", setting.getValues());
    }

    private String excluded(Exclusion exclusion) {
        List<String> parts = new ArrayList<>();
        for (String id : List.of(exclusion.getDataset(), exclusion.getModel(), exclusion.getEncoder(),
                exclusion.getAttention(), exclusion.getProbe())) {
            if (!id.isEmpty()) {
                parts.add(name(id));
            }
        }
        if (!exclusion.getSeed().isEmpty()) {
            parts.add("seed " + exclusion.getSeed());
        }
        return String.join(" with ", parts);
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }
}
