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
 * Experiments and the properties of what is selected at the left, and editors: they have the height of the window. The
 * instance that is looked at opens beside them, help at the right, the tour as a strip below, and whatever else there is
 * below, each when somebody asks for it.
 */
public final class ExperimentsPerspective implements IPerspectiveFactory {

    /** Identifier of the perspective. */
    public static final String ID = "org.alidade.ui.experiments";

    private static final String INSTANCE = "org.alidade.ui.instance";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.22f, editors);
        left.addView(ExperimentsView.ID);
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.BOTTOM, 0.6f, ExperimentsView.ID);
        layout.addPlaceholder(TourView.ID, IPageLayout.BOTTOM, 0.78f, editors);
        layout.addPlaceholder(HelpView.ID, IPageLayout.RIGHT, 0.68f, editors);
        IPlaceholderFolderLayout below = layout.createPlaceholderFolder("below", IPageLayout.BOTTOM, 0.55f, editors);
        below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
        below.addPlaceholder(DebateView.ID);
        below.addPlaceholder(InstalledContributionsView.ID);
        below.addPlaceholder(ERROR_LOG);
        layout.addPlaceholder(INSTANCE, IPageLayout.RIGHT, 0.5f, editors);
        layout.addShowViewShortcut(ExperimentsView.ID);
        layout.addShowViewShortcut(INSTANCE);
        layout.addShowViewShortcut(DebateView.ID);
        layout.addShowViewShortcut(InstalledContributionsView.ID);
    }
}
