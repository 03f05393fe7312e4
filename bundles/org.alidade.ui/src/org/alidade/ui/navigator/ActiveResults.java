package org.alidade.ui.navigator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.alidade.ui.compare.CompareInput;
import org.alidade.ui.navigator.PlanResults.ReportNode;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.alidade.ui.plan.PlanEditor;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Which folder of results somebody means who works in the window. */
public final class ActiveResults {

    private ActiveResults() {
    }

    /** Those of a plan, of a result or of a comparison; empty for other parts. */
    public static Optional<Path> of(IWorkbenchPart part) {
        if (part instanceof PlanEditor editor) {
            return editor.planFile().map(ResultPlaces::folder);
        }
        if (!(part instanceof IEditorPart editor)) {
            return Optional.empty();
        }
        if (editor.getEditorInput() instanceof CompareInput compared) {
            return Optional.of(compared.results().get(0).results());
        }
        return editor.getEditorInput() instanceof ResultInput result ? Optional.of(result.results())
                : Optional.empty();
    }

    /** Those that are selected among the experiments, else of the editor that is shown, else the latest. UI thread. */
    public static Optional<Path> of(IWorkbenchWindow window) {
        Optional<Path> selected = of(window.getSelectionService().getSelection());
        if (selected.isPresent()) {
            return selected;
        }
        Optional<Path> shown = of(window.getActivePage().getActiveEditor());
        return shown.isPresent() ? shown : recent().stream().findFirst();
    }

    private static Optional<Path> of(ISelection selection) {
        Object element = selection instanceof IStructuredSelection some ? some.getFirstElement() : null;
        Optional<PlanNode> plan = Optional.empty();
        if (element instanceof PlanNode node) {
            plan = Optional.of(node);
        } else if (element instanceof TrainingNode training) {
            plan = Optional.of(training.plan());
        } else if (element instanceof ResultNode result) {
            plan = Optional.of(result.plan());
        } else if (element instanceof ReportNode report) {
            plan = Optional.of(report.plan());
        }
        return plan.map(node -> node.store().folder());
    }

    /** Those of the plans that were opened lately, the latest first, as far as there are any. */
    public static List<Path> recent() {
        return RecentPlans.all().stream().map(ResultPlaces::folder).filter(Files::isDirectory).distinct().toList();
    }
}
