package org.alidade.ui;

import org.alidade.ui.contributions.InstalledContributionsView;
import org.alidade.ui.debate.DebateView;
import org.alidade.ui.help.HelpView;
import org.alidade.ui.navigator.ExperimentsView;
import org.alidade.ui.welcome.TourView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * Experiments at the left, editors, and below them the instance that is looked at, what runs, what is installed, what
 * went wrong; help and tour come at the right.
 */
public final class ExperimentsPerspective implements IPerspectiveFactory {

    /** Identifier of the perspective. */
    public static final String ID = "org.alidade.ui.experiments";

    private static final String INSTANCE = "org.alidade.ui.instance";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(ExperimentsView.ID, IPageLayout.LEFT, 0.2f, layout.getEditorArea());
        IPlaceholderFolderLayout right = layout.createPlaceholderFolder("right", IPageLayout.RIGHT, 0.68f,
                layout.getEditorArea());
        right.addPlaceholder(TourView.ID);
        right.addPlaceholder(HelpView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, layout.getEditorArea());
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        below.addView(INSTANCE);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addPlaceholder(DebateView.ID);
        below.addView(InstalledContributionsView.ID);
        below.addView(ERROR_LOG);
        layout.addShowViewShortcut(ExperimentsView.ID);
        layout.addShowViewShortcut(INSTANCE);
        layout.addShowViewShortcut(DebateView.ID);
        layout.addShowViewShortcut(InstalledContributionsView.ID);
    }
}
