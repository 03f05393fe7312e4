package org.alidade.ui.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.alidade.ui.plan.Axis;
import org.alidade.ui.plan.PlanDocument;
import org.alidade.ui.plan.SettingsForm;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Asks for the settings of a data set, in the form that the plan's editor has for them. */
final class ReaderSettingsPage extends WizardPage {

    private static final int HEIGHT = 320;
    private static final int WIDTH = 620;

    private final ReaderPage readers;
    private ScrolledComposite scrolled;
    private FormToolkit toolkit;
    private Label heading;
    private Optional<DatasetDescriptor> shown = Optional.empty();
    private Use use;

    ReaderSettingsPage(ReaderPage readers) {
        super("settings", Messages.Data_settings_title, null);
        this.readers = readers;
        setMessage(Messages.Data_settings_message);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        Composite area = new Composite(parent, SWT.NONE);
        area.addDisposeListener(event -> toolkit.dispose());
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        heading = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        scrolled = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(scrolled);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !shown.equals(readers.reader())) {
            readers.reader().ifPresent(this::show);
        }
        super.setVisible(visible);
    }

    private void show(DatasetDescriptor reader) {
        shown = Optional.of(reader);
        heading.setText(reader.name());
        Plan scratch = PlanFiles.newPlan();
        use = Axis.use(reader);
        scratch.getDatasets().add(use);
        PlanDocument document = PlanDocument.scratch(scratch);
        document.onChange(this::check);
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        Composite content = toolkit.createComposite(scrolled);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(content);
        SettingsForm form = new SettingsForm(content, toolkit, document, use, reader.contribution().settings());
        document.onChange(form::show);
        scrolled.setContent(content);
        scrolled.setMinSize(content.computeSize(WIDTH, SWT.DEFAULT));
        check();
    }

    private void check() {
        List<String> problems = Settings.problems(declarations(), given());
        setErrorMessage(problems.isEmpty() ? null : problems.get(0));
        setPageComplete(problems.isEmpty());
    }

    private List<SettingDeclaration> declarations() {
        return shown.map(reader -> reader.contribution().settings()).orElse(List.of());
    }

    /** First values of the settings that are not the default: with several, the plan has several data sets. */
    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        use.getSettings().stream().filter(setting -> !setting.getValues().isEmpty())
                .forEach(setting -> given.put(setting.getKey(), setting.getValues().get(0)));
        return given;
    }

    /** The settings to read with; relative paths start from the folder of recent plans. */
    Settings settings() {
        return Settings.of(declarations(), given());
    }

    /** The data set as a plan uses it, the caller's own. Paths that were chosen stay as they are. */
    Use use() {
        return EcoreUtil.copy(use);
    }

    /** Whether any setting is a path: then where relative ones start matters. */
    boolean hasPaths() {
        return declarations().stream().anyMatch(setting -> setting.type() == SettingType.PATH);
    }
}
