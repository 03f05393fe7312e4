package org.alidade.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.ui.Images;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.help.Commands;
import org.alidade.ui.navigator.OpenedPlans;
import org.alidade.ui.navigator.RecentPlans;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.part.EditorPart;

/** Where a user begins: three starting points, the recent plans, the tour and the guide. */
public final class WelcomePage extends EditorPart {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.welcome";
    /** Preference: whether the page opens when the window does. */
    public static final String AT_START = "welcomeAtStart";

    private static final String SHOW_VIEW = "org.eclipse.ui.views.showView(org.eclipse.ui.views.showView.viewId=%s)";
    private static final String PAPERS_PLAN = "org.alidade.ui.newExperiment(org.alidade.ui.start=jain-wallace-2019/classification)";
    private static final int TEXT_WIDTH = 420;
    private static final int MOST_RECENT = 5;

    private FormToolkit toolkit;
    private ScrolledForm form;

    /** Opens the page, or shows it if it is open. */
    static void open(IWorkbenchPage page) throws PartInitException {
        page.openEditor(new WelcomeInput(), ID);
    }

    /** Opens the page when the window does, unless the user has said no. */
    public static void openAtStart(IWorkbenchPage page) throws PartInitException {
        if (preferences().getBoolean(AT_START, true)) {
            open(page);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(RunPreferences.NODE);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText(Messages.Welcome_heading);
        toolkit.decorateFormHeading(form.getForm());
        GridLayoutFactory.swtDefaults().margins(24, 16).spacing(0, 16).applyTo(form.getBody());
        text(form.getBody(), Messages.Welcome_question);
        Composite demo = start(Messages.Welcome_demo, Messages.Welcome_demo_text);
        command(demo, Images.RUN, Messages.Welcome_demo_link, "welcome.demo", "org.alidade.ui.demo");
        Composite plan = start(Messages.Welcome_plan, Messages.Welcome_plan_text);
        command(plan, Images.NEW, Messages.Welcome_plan_link, "welcome.plan", PAPERS_PLAN);
        Composite own = start(Messages.Welcome_open, Messages.Welcome_open_text);
        command(own, Images.OPEN, Messages.Welcome_open_link, "welcome.open", "org.alidade.ui.openExperiment");
        command(own, Images.DATASET, Messages.Welcome_data_link, "welcome.data", "org.alidade.ui.newDataset");
        recent(own);
        Composite learn = start(Messages.Welcome_learn, Messages.Welcome_learn_text);
        command(learn, Images.PLAN, Messages.Welcome_tour_link, "welcome.tour",
                String.format(SHOW_VIEW, TourView.ID));
        command(learn, Images.REPORT, Messages.Welcome_guide_link, "welcome.guide",
                "org.eclipse.ui.help.helpContents");
        atStart();
    }

    private Composite start(String title, String text) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR);
        section.setText(title);
        GridDataFactory.fillDefaults().applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().extendedMargins(8, 0, 4, 0).applyTo(client);
        section.setClient(client);
        text(client, text);
        return client;
    }

    private void text(Composite parent, String text) {
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(toolkit.createLabel(parent, text, SWT.WRAP));
    }

    private void command(Composite parent, String image, String text, String name, String command) {
        ImageHyperlink link = WidgetName.set(toolkit.createImageHyperlink(parent, SWT.NONE), name);
        link.setImage(Images.get(image));
        link.setText(text);
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                Commands.execute(command);
            }
        });
    }

    private void recent(Composite parent) {
        List<Path> plans = RecentPlans.all().stream().filter(Files::exists).limit(MOST_RECENT).toList();
        for (Path plan : plans) {
            Hyperlink link = toolkit.createHyperlink(parent, plan.getFileName().toString(), SWT.NONE);
            link.setToolTipText(plan.toString());
            GridDataFactory.fillDefaults().indent(20, 0).applyTo(link);
            link.addHyperlinkListener(new HyperlinkAdapter() {
                @Override
                public void linkActivated(HyperlinkEvent event) {
                    OpenedPlans.open(plan);
                }
            });
        }
    }

    private void atStart() {
        Button show = WidgetName.set(toolkit.createButton(form.getBody(), Messages.Welcome_atStart, SWT.CHECK),
                "welcome.atStart");
        show.setSelection(preferences().getBoolean(AT_START, true));
        show.addListener(SWT.Selection, event -> preferences().putBoolean(AT_START, show.getSelection()));
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing to save
    }

    @Override
    public void doSaveAs() {
        // nothing to save
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
