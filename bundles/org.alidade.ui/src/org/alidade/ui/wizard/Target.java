package org.alidade.ui.wizard;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.navigator.RecentPlans;
import org.alidade.ui.plan.Axis;
import org.alidade.ui.plan.PlanEditor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Asks which plan gets a data set: one that is open, or a new one. */
final class Target {

    private final IWorkbenchPage page;
    private final List<PlanEditor> open;
    private final Button existing;
    private final Combo plans;
    private final PlanPlace fresh;

    /** @param changed after every change */
    Target(Composite parent, IWorkbenchPage page, Runnable changed) {
        this.page = page;
        open = Arrays.stream(page.getEditorReferences()).map(reference -> reference.getEditor(false))
                .filter(PlanEditor.class::isInstance).map(PlanEditor.class::cast)
                .filter(editor -> editor.planFile().isPresent()).toList();
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        existing = radio(area, Messages.Data_toOpen, "data.toOpen");
        plans = WidgetName.set(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "data.plans");
        plans.setItems(open.stream().map(IEditorPart::getTitle).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(plans);
        Button toFresh = radio(area, Messages.Data_toNew, "data.toNew");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(toFresh);
        fresh = new PlanPlace(area, changed);
        existing.setSelection(!open.isEmpty());
        toFresh.setSelection(open.isEmpty());
        existing.setEnabled(!open.isEmpty());
        plans.select(Math.max(0, active()));
        plans.addListener(SWT.Selection, event -> changed.run());
        existing.addListener(SWT.Selection, event -> {
            enable();
            changed.run();
        });
        enable();
    }

    private int active() {
        return page.getActiveEditor() instanceof PlanEditor editor ? open.indexOf(editor) : 0;
    }

    private static Button radio(Composite area, String text, String name) {
        Button button = WidgetName.set(new Button(area, SWT.RADIO), name);
        button.setText(text);
        return button;
    }

    private void enable() {
        plans.setEnabled(isOpen());
        fresh.setEnabled(!isOpen());
    }

    private boolean isOpen() {
        return existing.getSelection() && !open.isEmpty();
    }

    /** Why the data set cannot be added there; empty if it can. */
    Optional<String> problem() {
        return isOpen() ? Optional.empty() : fresh.problem();
    }

    /** The file of the plan; that of a recent one if what stands in the fields is no path. */
    Path file() {
        try {
            return isOpen() ? open.get(plans.getSelectionIndex()).planFile().orElseThrow() : fresh.file();
        } catch (InvalidPathException e) {
            return RecentPlans.folder().resolve("plan." + PlanFiles.EXTENSION);
        }
    }

    /** Adds the data set and shows the plan's editor. */
    void add(Use dataset) throws IOException, PartInitException {
        if (isOpen()) {
            PlanEditor editor = open.get(plans.getSelectionIndex());
            page.activate(editor);
            editor.add(Axis.DATASETS, dataset);
            return;
        }
        Plan plan = PlanFiles.newPlan();
        plan.setName(fresh.title());
        plan.getDatasets().add(dataset);
        PlanFiles.save(plan, fresh.file());
        PlanEditor.open(page, fresh.file());
    }
}
