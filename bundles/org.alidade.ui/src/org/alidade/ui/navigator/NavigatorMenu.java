package org.alidade.ui.navigator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.ui.Messages;
import org.alidade.ui.navigator.PlanResults.ReportNode;
import org.alidade.ui.navigator.PlanResults.ResultNode;
import org.alidade.ui.navigator.PlanResults.TrainingNode;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.statushandlers.StatusManager;

/** The context menu of the navigator. */
final class NavigatorMenu {

    private static final String COMPARE = "org.alidade.ui.compare";
    private static final String REPORT = "org.alidade.ui.writeReport";

    private final ExperimentsView view;
    private final TreeViewer viewer;

    NavigatorMenu(ExperimentsView view, TreeViewer viewer) {
        this.view = view;
        this.viewer = viewer;
    }

    /** Gives the tree the menu; others may add to it. */
    void register() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        view.getSite().registerContextMenu(menu, viewer);
    }

    private void fill(IMenuManager menu) {
        List<?> selected = viewer.getStructuredSelection().toList();
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (selected.size() == 1 && !(first instanceof String)) {
            menu.add(action(Messages.Navigator_open, () -> view.open(first)));
        }
        if (first instanceof PlanNode plan && selected.size() == 1) {
            menu.add(action(Messages.Navigator_run, () -> openAnd(plan, "org.alidade.ui.runAll")));
        }
        if (selected.size() == 1 && !(first instanceof String)) {
            menu.add(command(REPORT));
        }
        if (first instanceof ResultNode && isDefined(COMPARE)) {
            menu.add(command(COMPARE));
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        place(first).ifPresent(
                place -> menu.add(action(Messages.Navigator_show, () -> Program.launch(place.toUri().toString()))));
        menu.add(new Separator());
        if (!selected.isEmpty() && selected.stream().allMatch(PlanNode.class::isInstance)) {
            menu.add(action(Messages.Navigator_forget, () -> selected.stream().map(PlanNode.class::cast)
                    .map(PlanNode::file).toList().forEach(RecentPlans::remove)));
        }
        Stream.of(new ResultDeletion(viewer.getTree().getShell(), selected)).filter(ResultDeletion::isPossible)
                .forEach(deletion -> menu.add(action(Messages.Navigator_delete, deletion::ask)));
        menu.add(new Separator());
        menu.add(action(Messages.Navigator_refresh, view::refresh));
        menu.add(action(Messages.Navigator_properties, this::showProperties));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private CommandContributionItem command(String id) {
        return new CommandContributionItem(new CommandContributionItemParameter(view.getSite(), null, id,
                CommandContributionItem.STYLE_PUSH));
    }

    private boolean isDefined(String command) {
        return view.getSite().getService(ICommandService.class).getCommand(command).isDefined();
    }

    /** The folder that an element lies in; empty if it is not there. */
    private static Optional<Path> place(Object element) {
        Optional<Path> place = Optional.empty();
        if (element instanceof PlanNode plan) {
            Path results = plan.store().folder();
            place = Optional.of(Files.isDirectory(results) ? results : plan.file().getParent());
        } else if (element instanceof TrainingNode training) {
            place = Optional.of(training.plan().store().folder(training.cell()));
        } else if (element instanceof ResultNode result) {
            place = Optional.of(result.plan().store().folder(result.cell()));
        } else if (element instanceof ReportNode report) {
            place = Optional.of(report.file().getParent());
        }
        return place.filter(Files::isDirectory);
    }

    /** Shows the plan and, when its editor has settled, executes a command on it. */
    private void openAnd(PlanNode plan, String command) {
        OpenedPlans.open(plan.file());
        IWorkbenchWindow window = view.getSite().getWorkbenchWindow();
        window.getShell().getDisplay().asyncExec(() -> {
            try {
                window.getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                return; // the editor says what hinders it
            }
        });
    }

    private void showProperties() {
        try {
            view.getSite().getPage().showView(IPageLayout.ID_PROP_SHEET, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
