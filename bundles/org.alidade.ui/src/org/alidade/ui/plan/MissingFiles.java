package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.plan.NamedFile;
import org.alidade.plan.PlanProblem;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;

/** Looks in the background whether the files and folders are there to which a plan leads. UI thread. */
final class MissingFiles {

    private static final int DELAY_MILLISECONDS = 100;

    private final PlanDocument document;
    private final Runnable changed;
    private final Background background;
    private List<PlanProblem> problems = List.of();

    /** @param changed run after others have been found missing */
    MissingFiles(Control control, PlanDocument document, Runnable changed) {
        this.document = document;
        this.changed = changed;
        this.background = Background.quiet(control);
    }

    /** A warning for each that was missing at the last look and is still in the plan. */
    List<PlanProblem> problems() {
        return problems.stream().filter(problem -> EcoreUtil.isAncestor(document.plan(), problem.where())).toList();
    }

    /** Looks again. */
    void look(Contributions contributions) {
        List<NamedFile> files = NamedFile.in(document.plan(), contributions,
                RunPreferences.read().dataFolder(document.file()));
        background.ask(Messages.Missing_job, DELAY_MILLISECONDS, (monitor, answer) -> {
            List<PlanProblem> found = files.stream().map(NamedFile::missing).flatMap(Optional::stream).toList();
            answer.accept(() -> show(found));
        });
    }

    private void show(List<PlanProblem> found) {
        if (!found.equals(problems)) {
            problems = found;
            changed.run();
        }
    }
}
