package org.alidade.ui.wizard;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.plan.model.Plan;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.plan.Axis;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Asks which of the installed contributions a new plan uses, with their defaults; need not be visited. */
final class ContributionsPage extends WizardPage {

    private static final int TREE_HEIGHT = 240;
    private static final int DESCRIPTION_HEIGHT = 60;

    private final Contributions contributions;
    private final StartPage beginning;
    private final Set<Descriptor> checked = new HashSet<>();
    private Start shown;
    private CheckboxTreeViewer tree;
    private Text filter;
    private Text description;

    ContributionsPage(Contributions contributions, StartPage beginning) {
        super("contributions", Messages.Choose_title, null);
        this.contributions = contributions;
        this.beginning = beginning;
        setMessage(Messages.Choose_message);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        filter = WidgetName.set(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "choose.filter");
        filter.setMessage(Messages.Add_filter);
        filter.addListener(SWT.Modify, event -> {
            tree.refresh();
            tree.expandAll();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        tree = new CheckboxTreeViewer(area, SWT.BORDER | SWT.V_SCROLL);
        WidgetName.set(tree.getTree(), "choose.tree");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TREE_HEIGHT).applyTo(tree.getTree());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new Labels());
        tree.setCheckStateProvider(new Checks());
        tree.addFilter(new Matches());
        tree.addCheckStateListener(event -> check(event.getElement(), event.getChecked()));
        tree.addSelectionChangedListener(
                event -> description.setText(description(event.getStructuredSelection().getFirstElement())));
        description = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, DESCRIPTION_HEIGHT).applyTo(description);
        tree.setInput(contributions);
        setControl(area);
    }

    private static String description(Object element) {
        if (element instanceof Descriptor descriptor) {
            Contribution contribution = descriptor.contribution();
            return (contribution.description() + "\n" + contribution.reference()).strip();
        }
        return element instanceof Axis axis ? axis.help() : "";
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !beginning.start().equals(shown)) {
            begin();
        }
        super.setVisible(visible);
    }

    /** Checks what the chosen start uses. */
    private void begin() {
        shown = beginning.start();
        checked.clear();
        setErrorMessage(null);
        try {
            Plan plan = shown.source().plan();
            for (Axis axis : Axis.values()) {
                axis.offered(contributions).stream().filter(offered -> uses(axis, plan, offered)).forEach(checked::add);
            }
        } catch (IOException e) {
            setErrorMessage(e.getMessage());
        }
        tree.refresh();
        tree.expandAll();
    }

    private static boolean uses(Axis axis, Plan plan, Descriptor descriptor) {
        return axis.of(plan).stream().anyMatch(use -> descriptor.id().equals(use.getId()));
    }

    private void check(Object element, boolean isChecked) {
        List<Descriptor> meant = element instanceof Axis axis ? axis.offered(contributions)
                : List.of((Descriptor) element);
        if (isChecked) {
            checked.addAll(meant);
        } else {
            meant.forEach(checked::remove);
        }
        tree.refresh();
    }

    /** Makes a plan use what is checked, and nothing else that is offered here; settings that it has stay. */
    void applyTo(Plan plan) {
        if (shown == null || !shown.equals(beginning.start())) {
            return;
        }
        for (Axis axis : Axis.values()) {
            for (Descriptor offered : axis.offered(contributions)) {
                if (!checked.contains(offered)) {
                    axis.of(plan).removeIf(use -> offered.id().equals(use.getId()));
                } else if (!uses(axis, plan, offered)) {
                    axis.of(plan).add(Axis.use(offered));
                }
            }
        }
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return Axis.values();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof Axis axis ? axis.offered(contributions).toArray() : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Axis;
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Descriptor descriptor ? Axis.of(descriptor.contribution().kind()).orElse(null)
                    : null;
        }
    }

    private final class Checks implements ICheckStateProvider {

        @Override
        public boolean isChecked(Object element) {
            return element instanceof Axis axis ? axis.offered(contributions).stream().anyMatch(checked::contains)
                    : checked.contains(element);
        }

        @Override
        public boolean isGrayed(Object element) {
            return element instanceof Axis axis && !checked.containsAll(axis.offered(contributions));
        }
    }

    private final class Matches extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            if (element instanceof Descriptor descriptor) {
                Contribution contribution = descriptor.contribution();
                String text = String.join(" ", contribution.name(), contribution.id(), contribution.description(),
                        contribution.reference(), contribution.bundle());
                return text.toLowerCase(Locale.ROOT).contains(filter.getText().strip().toLowerCase(Locale.ROOT));
            }
            return true;
        }
    }

    private static final class Labels extends LabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Axis axis ? axis.title() : ((Descriptor) element).contribution().name();
        }

        @Override
        public Image getImage(Object element) {
            return Images.of(element instanceof Axis axis ? axis.kind() : ((Descriptor) element).contribution().kind());
        }
    }
}
