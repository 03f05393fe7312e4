package org.alidade.ui.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.plan.PlanFragments;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.alidade.ui.ClipboardText;
import org.alidade.ui.FocusCommands;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** The axes with their contributions, and the exclusions: to search, add to, take from, copy and put in order. */
final class AxesSection {

    private static final int TREE_WIDTH = 300;
    private static final int TREE_HEIGHT = 140;
    private static final int SEARCH_WIDTH = 190;

    private final PlanContext context;
    private final PlanEdits edits;
    private final PlanTreeViewer tree;
    private final Label size;
    private final Button add;
    private final Button remove;
    private final Button duplicate;
    private final Button up;
    private final Button down;

    /** @param selected is told what is selected: a {@link Branch}, or parts of the plan */
    AxesSection(Composite parent, FormToolkit toolkit, PlanContext context, Consumer<List<?>> selected) {
        this.context = context;
        edits = new PlanEdits(context.document(), context::name);
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(Messages.Axes_title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 4).applyTo(client);
        section.setClient(client);
        Composite frame = new Composite(client, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(TREE_WIDTH, TREE_HEIGHT).applyTo(frame);
        tree = new PlanTreeViewer(frame, context, edits);
        Composite buttons = toolkit.createComposite(client);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(buttons);
        add = button(buttons, toolkit, Messages.Axes_add, "axes.add", this::add);
        remove = button(buttons, toolkit, Messages.Axes_remove, "axes.remove", this::remove);
        duplicate = button(buttons, toolkit, Messages.Axes_duplicate, "axes.duplicate", this::duplicate);
        up = button(buttons, toolkit, Messages.Axes_up, "axes.up", () -> move(-1));
        down = button(buttons, toolkit, Messages.Axes_down, "axes.down", () -> move(1));
        size = WidgetName.set(toolkit.createLabel(client, "", SWT.WRAP), "plan.size");
        GridDataFactory.fillDefaults().grab(true, false).hint(TREE_WIDTH, SWT.DEFAULT).span(2, 1).applyTo(size);
        search(section);
        TreeViewer viewer = tree.viewer();
        viewer.addSelectionChangedListener(event -> {
            enable();
            selected.accept(tree.selection());
        });
        viewer.addDoubleClickListener(event -> add());
        commands(viewer);
        menu(viewer);
        viewer.setSelection(new StructuredSelection(Axis.DATASETS));
    }

    /** In the title bar, so that the tree keeps its height. */
    private void search(Section section) {
        Composite bar = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(bar);
        Text search = WidgetName.set(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "axes.search");
        search.setMessage(Messages.Axes_search);
        search.setToolTipText(Messages.Axes_search_help);
        search.addListener(SWT.Modify, event -> tree.search(search.getText()));
        GridDataFactory.fillDefaults().hint(SEARCH_WIDTH, SWT.DEFAULT).applyTo(search);
        section.setTextClient(bar);
    }

    private static Button button(Composite parent, FormToolkit toolkit, String text, String name, Runnable action) {
        Button button = WidgetName.set(toolkit.createButton(parent, text, SWT.PUSH), name);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    private void commands(TreeViewer viewer) {
        new FocusCommands(viewer.getTree(), context.handlers())
                .add(IWorkbenchCommandConstants.EDIT_CUT, this::hasParts, this::cut)
                .add(IWorkbenchCommandConstants.EDIT_COPY, this::hasParts, this::copy)
                .add(IWorkbenchCommandConstants.EDIT_PASTE, () -> true, this::paste)
                .add(IWorkbenchCommandConstants.EDIT_DELETE, this::hasParts, this::remove)
                .add(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> true, this::selectAll)
                .add("org.alidade.ui.plan.add", () -> true, this::add)
                .add("org.alidade.ui.plan.duplicate", this::hasParts, this::duplicate)
                .add("org.alidade.ui.plan.up", () -> edits.canMove(tree.parts(), -1), () -> move(-1))
                .add("org.alidade.ui.plan.down", () -> edits.canMove(tree.parts(), 1), () -> move(1));
    }

    private void menu(TreeViewer viewer) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            menu.add(action(Messages.Axes_add, branch().isPresent(), this::add));
            menu.add(action(Messages.Axes_duplicate, hasParts(), this::duplicate));
            menu.add(action(Messages.Axes_remove, hasParts(), this::remove));
            menu.add(new Separator());
            menu.add(action(Messages.Axes_cut, hasParts(), this::cut));
            menu.add(action(Messages.Axes_copy, hasParts(), this::copy));
            menu.add(action(Messages.Axes_paste, clipboard().isPresent(), this::paste));
            menu.add(new Separator());
            menu.add(action(Messages.Axes_up, edits.canMove(tree.parts(), -1), () -> move(-1)));
            menu.add(action(Messages.Axes_down, edits.canMove(tree.parts(), 1), () -> move(1)));
        });
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    private static Action action(String text, boolean enabled, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /** Shows the plan as it is now. */
    void show() {
        tree.refresh();
        size.setText(context.size().text());
        size.requestLayout();
        enable();
    }

    void select(Object element) {
        tree.select(List.of(element));
    }

    private void enable() {
        add.setEnabled(branch().isPresent());
        remove.setEnabled(hasParts());
        duplicate.setEnabled(hasParts());
        up.setEnabled(edits.canMove(tree.parts(), -1));
        down.setEnabled(edits.canMove(tree.parts(), 1));
    }

    private boolean hasParts() {
        return tree.parts().stream().anyMatch(Branch::isInPlan);
    }

    /** That which is selected, or the selected parts lie in. */
    private Optional<Branch> branch() {
        return tree.selection().stream().findFirst().flatMap(element -> element instanceof Branch branch
                ? Optional.of(branch)
                : Branch.of((EObject) element));
    }

    private void add() {
        branch().ifPresent(this::add);
    }

    /** Asks what to add to an axis or the exclusions, and adds it. */
    void add(Branch branch) {
        List<? extends EObject> added = branch instanceof Axis axis ? chosen(axis) : chosen();
        if (!added.isEmpty()) {
            edits.add(branch, added);
            tree.select(added);
        }
    }

    private List<Use> chosen(Axis axis) {
        AddContributionDialog dialog = new AddContributionDialog(shell(), axis, context);
        return dialog.open() == Window.OK ? dialog.chosen().stream().map(Axis::use).toList() : List.of();
    }

    private List<? extends EObject> chosen() {
        AddExclusionDialog dialog = new AddExclusionDialog(shell(), context);
        return dialog.open() == Window.OK ? List.of(dialog.exclusion()) : List.of();
    }

    private Shell shell() {
        return size.getShell();
    }

    private void remove() {
        Optional<Branch> branch = branch();
        edits.remove(tree.parts());
        branch.ifPresent(this::select);
    }

    private void duplicate() {
        tree.select(edits.duplicate(tree.parts()));
    }

    private void move(int by) {
        edits.move(tree.parts(), by);
    }

    private void selectAll() {
        tree.select(context.document().plan().eContents());
    }

    private void cut() {
        copy();
        remove();
    }

    private void copy() {
        List<EObject> parts = tree.parts().stream().filter(Branch::isInPlan).toList();
        if (!parts.isEmpty()) {
            ClipboardText.put(size.getDisplay(), paths().withOrigin(PlanFragments.text(parts), parts, dataFolder()));
        }
    }

    private void paste() {
        clipboard().ifPresentOrElse(fragment -> tree.select(edits.paste(fragment)),
                () -> context.tell(Messages.Axes_nothingToPaste));
    }

    /** What was copied, with paths that lead where they led, if that folder is here. */
    private Optional<Plan> clipboard() {
        String text = ClipboardText.get(size.getDisplay());
        Optional<Plan> fragment = PlanFragments.parse(text);
        DataPaths.origin(text).filter(Files::isDirectory).ifPresent(origin -> fragment.ifPresent(
                plan -> paths().moves(plan.eContents(), origin, dataFolder()).forEach(DataPaths.Move::apply)));
        return fragment;
    }

    private DataPaths paths() {
        return new DataPaths(context.contributions());
    }

    private Path dataFolder() {
        return RunPreferences.read().dataFolder(context.document().file());
    }
}
