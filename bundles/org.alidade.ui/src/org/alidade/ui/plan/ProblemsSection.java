package org.alidade.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.alidade.plan.PlanFix;
import org.alidade.plan.PlanProblem;
import org.alidade.ui.FocusCommands;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** Lists everything that is wrong with the plan, as the command line does, with remedies; not there if nothing is. */
final class ProblemsSection {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 100;

    private final Function<PlanProblem, List<PlanFix>> fixes;
    private final Section section;
    private final TableViewer list;
    private final Button fix;

    /**
     * @param go    shows the place of a problem
     * @param fixes what can be done about one
     */
    ProblemsSection(Composite parent, FormToolkit toolkit, PlanContext context, Consumer<PlanProblem> go,
            Function<PlanProblem, List<PlanFix>> fixes) {
        this.fixes = fixes;
        section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 4).applyTo(client);
        section.setClient(client);
        list = new TableViewer(client, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(list.getTable());
        WidgetName.set(list.getTable(), "problems");
        list.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(list);
        list.setLabelProvider(new Labels());
        MenuManager menu = menu();
        list.getTable().setMenu(menu.createContextMenu(list.getTable()));
        fix = WidgetName.set(toolkit.createButton(client, Messages.Problems_fix, SWT.PUSH), "problems.fix");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(fix);
        fix.setToolTipText(Messages.Problems_fix_help);
        fix.addListener(SWT.Selection, event -> open(menu.createContextMenu(fix)));
        list.addSelectionChangedListener(event -> {
            enable();
            selected().ifPresent(go);
        });
        list.addDoubleClickListener(event -> open(menu.createContextMenu(fix)));
        new FocusCommands(list.getTable(), context.handlers()).add("org.alidade.ui.plan.fix",
                () -> selected().isPresent(), () -> open(menu.createContextMenu(fix)));
    }

    private MenuManager menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> selected().map(fixes).orElse(List.of()).forEach(found -> menu.add(
                new Action(found.label().replace("&", "&&")) {
                    @Override
                    public void run() {
                        found.change().run();
                    }
                })));
        return menu;
    }

    private void open(Menu menu) {
        menu.setLocation(fix.toDisplay(0, fix.getSize().y));
        menu.setVisible(true);
    }

    private Optional<PlanProblem> selected() {
        return list.getStructuredSelection().getFirstElement() instanceof PlanProblem problem ? Optional.of(problem)
                : Optional.empty();
    }

    private void enable() {
        fix.setEnabled(selected().map(fixes).filter(found -> !found.isEmpty()).isPresent());
    }

    void show(PlanProblems problems) {
        section.setText(Messages.bind(Messages.Problems_title, problems.all().size()));
        int row = list.getTable().getSelectionIndex();
        if (!problems.all().equals(list.getInput())) {
            list.setInput(problems.all());
            if (row >= 0 && row < problems.all().size()) {
                list.getTable().setSelection(row);
            }
        }
        enable();
        boolean some = !problems.all().isEmpty();
        GridData data = (GridData) section.getLayoutData();
        if (data.exclude == some) {
            data.exclude = !some;
            data.widthHint = WIDTH;
            data.heightHint = some ? HEIGHT : SWT.DEFAULT;
            section.setVisible(some);
            section.getParent().layout(true);
        }
    }

    /** The icon of its severity. */
    static Image image(PlanProblem problem) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(problem.isError()
                ? ISharedImages.IMG_OBJS_ERROR_TSK
                : ISharedImages.IMG_OBJS_WARN_TSK);
    }

    private static final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return ((PlanProblem) element).line();
        }

        @Override
        public String getToolTipText(Object element) {
            return getText(element);
        }

        @Override
        public Image getImage(Object element) {
            return image((PlanProblem) element);
        }
    }
}
