package org.alidade.ui.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.setting.SettingType;
import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.SearchField;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Asks for one of the installed data sets and tells what each is, and what files it expects. */
final class ReaderPage extends WizardPage {

    private static final int LIST_HEIGHT = 180;
    private static final int DESCRIPTION_HEIGHT = 150;
    private static final int WIDTH = 620;

    private final List<DatasetDescriptor> readers;
    private TableViewer list;
    private SearchField filter;
    private Text description;

    ReaderPage(Contributions contributions) {
        super("reader", Messages.Data_reader_title, null);
        readers = contributions.all(DatasetDescriptor.class);
        setMessage(Messages.Data_reader_message);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        filter = new SearchField(area, "data.filter", Messages.Add_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.text());
        createList(area);
        filter.searches(list);
        description = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        WidgetName.set(description, "data.description");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, DESCRIPTION_HEIGHT).applyTo(description);
        setControl(area);
        filter.text().setFocus();
    }

    private void createList(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LIST_HEIGHT).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        list = new TableViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        WidgetName.set(list.getTable(), "data.readers");
        list.getTable().setHeaderVisible(true);
        column(layout, Messages.Column_name, 45, new Names());
        column(layout, Messages.Details_task, 25,
                ColumnLabelProvider.createTextProvider(element -> words(((DatasetDescriptor) element).task())));
        column(layout, Messages.Column_bundle, 30, ColumnLabelProvider
                .createTextProvider(element -> ((DatasetDescriptor) element).contribution().blame()));
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.addFilter(new Matches());
        list.addSelectionChangedListener(event -> selected());
        list.addDoubleClickListener(event -> getContainer().showPage(getNextPage()));
        list.setInput(readers);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(list, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
    }

    private void selected() {
        description.setText(reader().map(ReaderPage::description).orElse(""));
        setPageComplete(reader().isPresent());
    }

    private static String description(DatasetDescriptor reader) {
        Contribution contribution = reader.contribution();
        String files = contribution.settings().stream().filter(setting -> setting.type() == SettingType.PATH)
                .map(setting -> "  " + setting.label() + ": " + setting.help()).collect(Collectors.joining("\n"));
        return String.join("\n", contribution.description(), Messages.Data_files,
                files.isEmpty() ? "  " + Messages.Data_noFiles : files,
                Messages.Details_licence + ": " + reader.licence(),
                contribution.reference().isEmpty() ? ""
                        : Messages.Details_reference + ": " + contribution.reference())
                .strip();
    }

    /** What was chosen. */
    Optional<DatasetDescriptor> reader() {
        return list == null ? Optional.empty()
                : Optional.ofNullable((DatasetDescriptor) list.getStructuredSelection().getFirstElement());
    }

    private static final class Names extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return ((DatasetDescriptor) element).name();
        }

        @Override
        public Image getImage(Object element) {
            return Images.of(((DatasetDescriptor) element).contribution().kind());
        }
    }

    private final class Matches extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            DatasetDescriptor reader = (DatasetDescriptor) element;
            Contribution contribution = reader.contribution();
            String text = String.join(" ", contribution.name(), contribution.id(), contribution.description(),
                    contribution.reference(), Spelling.of(reader.task()), contribution.bundle());
            return text.toLowerCase(Locale.ROOT).contains(filter.text().getText().strip().toLowerCase(Locale.ROOT));
        }
    }
}
