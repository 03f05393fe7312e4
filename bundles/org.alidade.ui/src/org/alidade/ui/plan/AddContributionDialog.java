package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.SearchField;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks which of the installed contributions to put on an axis. */
final class AddContributionDialog extends Dialog {

    private static final Point SIZE = new Point(780, 600);
    private static final int DESCRIPTION_HEIGHT = 150;

    private final Axis axis;
    private final PlanContext context;
    private final List<Descriptor> offered;
    private TableViewer table;
    private SearchField filter;
    private StyledText description;
    private List<Descriptor> chosen = List.of();

    AddContributionDialog(Shell parent, Axis axis, PlanContext context) {
        super(parent);
        this.axis = axis;
        this.context = context;
        this.offered = axis.offered(context.contributions()).stream()
                .sorted(Comparator.comparing(Descriptor::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** What was chosen; empty until OK. */
    List<Descriptor> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.bind(Messages.Add_title, axis.title()));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.alidade.ui.addDialog");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        filter = new SearchField(area, "add.filter", Messages.Add_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.text());
        table(area);
        filter.searches(table);
        description = WidgetName.set(
                new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
                "add.description");
        description.setMargins(6, 4, 6, 4);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DESCRIPTION_HEIGHT).applyTo(description);
        return area;
    }

    private void table(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        WidgetName.set(table.getTable(), "add.table");
        table.getTable().setHeaderVisible(true);
        column(layout, Messages.Column_name, 38, new Names());
        column(layout, Messages.Add_facts, 40, ColumnLabelProvider.createTextProvider(element -> facts(element)));
        column(layout, Messages.Column_bundle, 22,
                ColumnLabelProvider.createTextProvider(element -> contribution(element).bundle()));
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.addFilter(new Matches());
        table.setInput(offered);
        table.addSelectionChangedListener(event -> selected());
        table.addDoubleClickListener(event -> okPressed());
    }

    /** What contributions of this kind are chosen by. */
    private static String facts(Object element) {
        return DescriptorFacts.ofKind((Descriptor) element).stream().map(DescriptorFacts.Fact::value)
                .collect(Collectors.joining("; "));
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.Add_ok);
        filter.search();
    }

    private void selected() {
        Object first = table.getStructuredSelection().getFirstElement();
        List<String> lines = first == null ? List.of() : lines((Descriptor) first);
        description.setText(String.join("\n", lines));
        if (!lines.isEmpty()) {
            description.setStyleRange(new StyleRange(0, lines.get(0).length(), null, null, SWT.BOLD));
        }
        getButton(IDialogConstants.OK_ID).setEnabled(first != null);
    }

    /** All that helps to choose: name, whether the plan has it already, description, and what it declares. */
    private List<String> lines(Descriptor descriptor) {
        List<String> lines = new ArrayList<>();
        lines.add(descriptor.name());
        lines.add(descriptor.contribution().description());
        if (isInPlan(descriptor)) {
            lines.add(Messages.Add_inPlan);
        }
        DescriptorFacts.of(descriptor).forEach(fact -> lines.add(fact.line()));
        String settings = descriptor.contribution().settings().stream().map(SettingDeclaration::label)
                .collect(Collectors.joining(", "));
        if (!settings.isEmpty()) {
            lines.add(Messages.Details_settings + ": " + settings);
        }
        return lines;
    }

    private boolean isInPlan(Descriptor descriptor) {
        return axis.of(context.document().plan()).stream().anyMatch(use -> descriptor.id().equals(use.getId()));
    }

    @Override
    protected void okPressed() {
        chosen = offered.stream().filter(table.getStructuredSelection().toList()::contains).toList();
        super.okPressed();
    }

    private static Contribution contribution(Object element) {
        return ((Descriptor) element).contribution();
    }

    private final class Names extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return contribution(element).name();
        }

        @Override
        public Font getFont(Object element) {
            return isInPlan((Descriptor) element)
                    ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DIALOG_FONT)
                    : null;
        }

        @Override
        public Image getImage(Object element) {
            return Images.of(contribution(element).kind());
        }
    }

    private final class Matches extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String text = (contribution(element).id() + " " + String.join(" ", lines((Descriptor) element)))
                    .toLowerCase(Locale.ROOT);
            return Stream.of(filter.text().getText().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                    .allMatch(text::contains);
        }
    }
}
