package org.alidade.ui.contributions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.engine.Certificates;
import org.alidade.engine.Certificates.Found;
import org.alidade.ui.ClipboardText;
import org.alidade.ui.Installed;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/**
 * Lists what is contributed by which bundle, and on top what is wrong with a contribution. Beside the list is all that
 * is known of the selected one; probes can be certified here, and contracts checked.
 */
public final class InstalledContributionsView extends ViewPart {

    /** Identifier of the view. */
    public static final String ID = "org.alidade.ui.contributions";

    private final ContributionSearch search = new ContributionSearch();
    private final Certificates certificates = Certificates.ofUser();
    private final Map<String, Found> certified = new HashMap<>();
    private final Map<String, List<String>> examined = new HashMap<>();
    private final IAction check = action(Messages.Contributions_check, Messages.Contributions_check_help,
            this::checkContract);
    private final IAction certify = action(Messages.Contributions_certify, Messages.Contributions_certify_help,
            this::certify);
    private final IAction copy = action(Messages.Contributions_copy, Messages.Contributions_copy, this::copy);
    private Text typed;
    private Text details;
    private TreeViewer viewer;
    private Installed installed;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createBar(new Composite(parent, SWT.NONE));
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        createTree(new Composite(halves, SWT.NONE));
        details = WidgetName.set(new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "contributions.details");
        halves.setWeights(3, 2);
        createActions();
        installed = Installed.forControl(viewer.getTree(), this::refresh);
        refresh();
    }

    private void createBar(Composite bar) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
        typed = WidgetName.set(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "contributions.search");
        typed.setMessage(Messages.Contributions_search);
        typed.addModifyListener(event -> search());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(typed);
        button(bar, certify);
        button(bar, check);
    }

    private static void button(Composite bar, IAction action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(action.getText());
        button.setToolTipText(action.getToolTipText());
        button.addListener(SWT.Selection, event -> action.run());
        action.addPropertyChangeListener(change -> button.setEnabled(action.isEnabled()));
    }

    private void createTree(Composite area) {
        TreeColumnLayout layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetName.set(viewer.getTree(), "contributions");
        viewer.getTree().setHeaderVisible(true);
        for (ContributionColumn column : ContributionColumn.values()) {
            TreeViewerColumn shown = new TreeViewerColumn(viewer, SWT.NONE);
            shown.getColumn().setText(column.heading());
            shown.setLabelProvider(new ContributionLabels(column, this::certified));
            layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.weight(), 60));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new ContributionGroups());
        viewer.addFilter(search);
        viewer.setAutoExpandLevel(2);
        viewer.addSelectionChangedListener(event -> readAgain());
    }

    private void createActions() {
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        MenuManager menu = new MenuManager();
        menu.add(certify);
        menu.add(check);
        menu.add(new Separator());
        menu.add(copy);
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    private void refresh() {
        certified.clear();
        Optional<String> selected = selected().map(InstalledContributionsView::key);
        viewer.setInput(installed.contributions());
        selected.flatMap(key -> installed.contributions().usable().stream().filter(found -> key(found).equals(key))
                .findFirst()).ifPresent(this::select);
        int problems = installed.contributions().problems().size();
        setContentDescription(problems == 0 ? "" : Messages.bind(Messages.Contributions_problems, problems));
        showDetails();
    }

    private void select(Descriptor descriptor) {
        viewer.setSelection(new StructuredSelection(descriptor), true);
    }

    private void search() {
        search.search(typed.getText());
        viewer.refresh();
        viewer.expandAll();
        showDetails();
    }

    private Found certified(ProbeDescriptor probe) {
        return certified.computeIfAbsent(probe.id(), id -> certificates.find(probe));
    }

    private Optional<Descriptor> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Descriptor descriptor
                ? Optional.of(descriptor)
                : Optional.empty();
    }

    /** The command line may have certified what is selected now. */
    private void readAgain() {
        selected().ifPresent(descriptor -> {
            certified.remove(descriptor.id());
            viewer.update(descriptor, null);
        });
        showDetails();
    }

    private void showDetails() {
        details.setText(detailsText());
        check.setEnabled(selected().isPresent());
        certify.setEnabled(selected().filter(ProbeDescriptor.class::isInstance).isPresent());
    }

    private String detailsText() {
        if (viewer.getTree().getItemCount() == 0) {
            return Messages.bind(Messages.Contributions_none, typed.getText().strip());
        }
        if (viewer.getStructuredSelection().getFirstElement() instanceof Problem problem) {
            return ContributionDetails.of(problem);
        }
        return selected().map(descriptor -> {
            Optional<Found> found = descriptor instanceof ProbeDescriptor probe ? Optional.of(certified(probe))
                    : Optional.empty();
            List<Problem> problems = installed.contributions().problems().stream()
                    .filter(problem -> problem.id().equals(descriptor.id())).toList();
            return ContributionDetails.of(descriptor, found, problems,
                    examined.getOrDefault(key(descriptor), List.of()));
        }).orElse(Messages.Contributions_selectOne);
    }

    /** Versions are part of it: what was found of one says nothing of another. */
    private static String key(Descriptor descriptor) {
        Contribution contribution = descriptor.contribution();
        return contribution.kind() + " " + contribution.id() + " " + contribution.version() + " "
                + contribution.blame();
    }

    private void checkContract() {
        selected().ifPresent(descriptor -> Examination.contract(descriptor, installed.contributions(),
                breaches -> later(descriptor, breaches.isEmpty() ? List.of(Messages.Contributions_kept)
                        : Stream.concat(Stream.of(Messages.Contributions_broken), breaches.stream()).toList()))
                .schedule());
    }

    private void certify() {
        selected().ifPresent(descriptor -> Examination.certificate((ProbeDescriptor) descriptor,
                installed.contributions(), problems -> later(descriptor, problems)).schedule());
    }

    private void later(Descriptor descriptor, List<String> found) {
        try {
            viewer.getControl().getDisplay().asyncExec(() -> {
                if (!viewer.getControl().isDisposed()) {
                    examined.put(key(descriptor), found);
                    certified.clear();
                    viewer.refresh();
                    showDetails();
                }
            });
        } catch (SWTException e) {
            examined.clear(); // the view was closed meanwhile
        }
    }

    private void copy() {
        String chosen = details.isFocusControl() ? details.getSelectionText() : "";
        String text = typed.isFocusControl() ? typed.getSelectionText() : chosen;
        ClipboardText.put(details.getDisplay(), text.isEmpty() ? details.getText() : text);
    }

    private static IAction action(String text, String help, Runnable run) {
        IAction action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(help);
        return action;
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }
}
