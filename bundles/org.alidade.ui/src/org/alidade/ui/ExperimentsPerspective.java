package org.alidade.ui;

import org.alidade.ui.contributions.InstalledContributionsView;
import org.alidade.ui.navigator.ExperimentsView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** Experiments at the left, editors, and below them what runs, what is installed, what went wrong. */
public final class ExperimentsPerspective implements IPerspectiveFactory {

    /** Identifier of the perspective. */
    public static final String ID = "org.alidade.ui.experiments";

    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(ExperimentsView.ID, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.8f, layout.getEditorArea());
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        below.addView(InstalledContributionsView.ID);
        below.addView(ERROR_LOG);
        layout.addShowViewShortcut(ExperimentsView.ID);
        layout.addShowViewShortcut(InstalledContributionsView.ID);
    }
}
