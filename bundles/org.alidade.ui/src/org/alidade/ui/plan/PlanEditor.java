package org.alidade.ui.plan;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Only;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.model.Use;
import org.alidade.ui.Arrival;
import org.alidade.ui.Images;
import org.alidade.ui.Installed;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.alidade.ui.matrix.ExclusionRules;
import org.alidade.ui.matrix.MatrixOwner;
import org.alidade.ui.matrix.MatrixPage;
import org.alidade.ui.navigator.RecentPlans;
import org.alidade.ui.preferences.RunPreferences;
import org.alidade.ui.run.RunLog;
import org.alidade.ui.selection.PartSelection;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.handlers.IHandlerService;

/** Edits a plan and runs it. */
public final class PlanEditor extends SharedHeaderFormEditor implements PlanContext {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.planEditor";

    private final PartSelection selection = new PartSelection();
    private Optional<PlanDocument> document = Optional.empty();
    private Optional<PlanFileException> damage = Optional.empty();
    private Optional<DamagedPlanPage> damaged = Optional.empty();
    private SizeWatch size;
    private MissingFiles missing;
    private Installed installed;
    private PlanProblems problems;
    private ExperimentPage experiment;
    private MatrixPage matrix;
    private PlanRuns runs;
    private EditorCommands commands;
    private Action runAction;
    private Action stopAction;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof PlanInput plan)) {
            throw new PartInitException(Messages.bind(Messages.PlanEditor_notAPlan, input.getName()));
        }
        super.init(site, input);
        site.setSelectionProvider(selection);
        setPartName(input.getName());
        read(plan.file());
    }

    /** Opens a plan, or shows the editor that has it open. */
    public static IEditorPart open(IWorkbenchPage page, Path file) throws PartInitException {
        return page.openEditor(new PlanInput(file), ID);
    }

    /** Adds a contribution to an axis, as a step that can be undone; nothing if the plan could not be read. */
    public void add(Axis axis, Use use) {
        document.ifPresent(plan -> plan.edit(Messages.bind(Messages.Step_add, axis.title()),
                () -> axis.of(plan.plan()).add(use)));
    }

    /** The plan's file; empty if it could not be read. */
    public Optional<Path> planFile() {
        return document.map(PlanDocument::file);
    }

    private void read(Path file) {
        try {
            document = Optional.of(PlanDocument.open(file));
            RecentPlans.add(file);
        } catch (PlanFileException e) {
            damage = Optional.of(e);
        }
    }

    @Override
    protected void createHeaderContents(IManagedForm headerForm) {
        getToolkit().decorateFormHeading(headerForm.getForm().getForm());
        headerForm.getForm().setText(getPartName());
        headerForm.getForm().setImage(Images.get(Images.PLAN));
        document.ifPresent(plan -> createTools(headerForm.getForm().getForm(), plan));
    }

    private void createTools(Form header, PlanDocument plan) {
        installed = Installed.forControl(header, this::planChanged);
        problems = PlanProblems.of(plan.plan(), contributions());
        missing = new MissingFiles(header, plan, this::filesChanged);
        size = new SizeWatch(header, () -> experiment.showSize());
        runs = new PlanRuns(this);
        runAction = action(Messages.PlanEditor_run, Images.RUN, () -> runs.run(EnumSet.allOf(Only.class)));
        stopAction = action(Messages.PlanEditor_stop, Images.STOP, runs::stop);
        header.getToolBarManager().add(runAction);
        header.getToolBarManager().add(stopAction);
        header.getToolBarManager().update(true);
        header.addMessageHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                setActivePage(ExperimentPage.ID);
            }
        });
        commands = new EditorCommands(getEditorSite(), new ActivePlan(this));
        commands.add(IWorkbenchCommandConstants.EDIT_UNDO, plan::canUndo, plan::undo);
        commands.add(IWorkbenchCommandConstants.EDIT_REDO, plan::canRedo, plan::redo);
        commands.add(IWorkbenchCommandConstants.FILE_REVERT, this::isDirty, this::revert);
        commands.addToWindow("org.alidade.ui.runAll", this::canRun, () -> runs.run(EnumSet.allOf(Only.class)));
        commands.addToWindow("org.alidade.ui.runMissing", this::canRun, () -> runs.run(EnumSet.of(Only.MISSING)));
        commands.addToWindow("org.alidade.ui.runFailed", this::canRun, () -> runs.run(EnumSet.of(Only.FAILED)));
        commands.addToWindow("org.alidade.ui.runSelected", () -> canRun() && isMatrixShown() && matrix.canRunSelected(),
                () -> runs.run(matrix.selectedCells()));
        commands.addToWindow("org.alidade.ui.showRunLog", () -> RunLog.exists(plan.file()),
                () -> new TextDialog(getSite().getShell(), RunLog.text(plan.file())).open());
        addMatrixCommands();
        commands.addToWindow("org.alidade.ui.stop", runs::isRunning, runs::stop);
        plan.onChange(this::planChanged);
        FileWatch file = new FileWatch(getSite(), plan);
        Arrival.watch(getSite(), () -> {
            file.look();
            missing.look(contributions());
        });
        RunPreferences.onChange(header, this::planChanged);
    }

    private void addMatrixCommands() {
        commands.add("org.alidade.ui.openCell", () -> isMatrixShown() && matrix.isCellSelected(), () -> matrix.open());
        commands.add("org.alidade.ui.showReason", () -> isMatrixShown() && matrix.isCellSelected(),
                () -> matrix.explain());
        commands.add("org.alidade.ui.exclude", () -> isMatrixShown() && matrix.canExclude(), () -> matrix.exclude());
        commands.add("org.alidade.ui.include", () -> isMatrixShown() && matrix.canInclude(), () -> matrix.include());
        commands.add("org.alidade.ui.filterMatrix", this::isMatrixShown, () -> matrix.focusFilter());
    }

    /** Whether somebody looks at the matrix. */
    boolean isMatrixShown() {
        return matrix != null && getActivePageInstance() == matrix;
    }

    private static Action action(String text, String image, Runnable run) {
        Action action = new Action(text, Images.descriptor(image)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    @Override
    protected void addPages() {
        try {
            if (document.isEmpty()) {
                damaged = Optional.of(new DamagedPlanPage(this, ((PlanInput) getEditorInput()).file(),
                        damage.orElseThrow(), () -> firePropertyChange(PROP_DIRTY)));
                addPage(damaged.get());
                return;
            }
            experiment = new ExperimentPage(this, this);
            addPage(experiment);
            matrix = new MatrixPage(this, new Owner());
            addPage(matrix);
            runs.showOn(matrix);
            planChanged();
        } catch (PartInitException e) {
            ILog.of(PlanEditor.class).error(e.getMessage(), e);
        }
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        if (runs != null) {
            runs.layOut();
            showSelection();
            showState();
        }
    }

    private void planChanged() {
        missing.look(contributions());
        problems = PlanProblems.of(document().plan(), contributions()).and(missing.problems());
        size.look(document().plan(), contributions(), !problems.hasErrors());
        experiment.show();
        runs.planChanged();
        showState();
        firePropertyChange(PROP_DIRTY);
    }

    /** Files of the plan are there, or no longer: what kept the last run from starting may be mended. */
    private void filesChanged() {
        PlanProblems before = problems;
        problems = PlanProblems.of(document().plan(), contributions()).and(missing.problems());
        experiment.show();
        if (!problems.all().containsAll(before.all())) {
            runs.planChanged();
        }
        showState();
    }

    /** Tells the window which cells are selected, as long as they are seen. */
    private void showSelection() {
        selection.setSelection(isMatrixShown() ? matrix.selection() : StructuredSelection.EMPTY);
    }

    /** Other cells are shown or selected: what commands can do with them may have changed. */
    void cellsChanged() {
        showSelection();
        commands.update();
    }

    /** Brings header, buttons and commands up to date. */
    void showState() {
        Form header = getHeaderForm().getForm().getForm();
        String name = document().plan().getName();
        header.setText(name == null || name.isBlank() ? getPartName() : name);
        if (runs.isRunning()) {
            HeaderMessage.show(header, Messages.PlanEditor_running, IMessageProvider.INFORMATION);
        } else if (fieldProblem().isPresent()) {
            HeaderMessage.show(header, fieldProblem().orElseThrow(), IMessageProvider.ERROR);
        } else if (runs.problem().isPresent()) {
            HeaderMessage.show(header, runs.problem().get(), IMessageProvider.ERROR);
        } else {
            HeaderMessage.show(header, problems.headline().orElse(null), problems.severity());
        }
        matrix.tell(runs.problem());
        runAction.setEnabled(canRun());
        stopAction.setEnabled(runs.isRunning());
        commands.update();
    }

    private boolean canRun() {
        return !runs.isRunning() && runs.canRun() && !problems.hasErrors() && fieldProblem().isEmpty();
    }

    private Optional<String> fieldProblem() {
        return experiment == null ? Optional.empty() : experiment.fieldProblem();
    }

    @Override
    public void fieldChanged() {
        if (matrix != null) {
            showState();
        }
    }

    /** Shows the cells, wherever the user is. */
    void showMatrix() {
        if (getSite().getPage().getActiveEditor() != this) {
            getSite().getPage().activate(this);
        }
        setActivePage(MatrixPage.ID);
    }

    @Override
    public void tell(String message) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        damaged.ifPresentOrElse(DamagedPlanPage::save, this::save);
    }

    @Override
    public void doSaveAs() {
        new PlanSaving(getSite(), document()).askForFile().ifPresent(this::saveAs);
    }

    /** Writes the plan to another file, which is the editor's from now on; if that fails, the user was told why. */
    public void saveAs(Path file) {
        if (new PlanSaving(getSite(), document()).saveAs(file, new DataPaths(contributions()))) {
            setInputWithNotify(new PlanInput(document().file()));
            setPartName(getEditorInput().getName());
            runs.planChanged();
            showState();
        }
    }

    /** Whether the file has what is here. */
    boolean save() {
        return new PlanSaving(getSite(), document()).save();
    }

    private void revert() {
        new PlanSaving(getSite(), document()).revert();
    }

    /** Closes the editor and reads the file anew in another. */
    void reopen() {
        IWorkbenchPage page = getSite().getPage();
        Path file = ((PlanInput) getEditorInput()).file();
        page.closeEditor(this, false);
        try {
            open(page, file);
        } catch (PartInitException e) {
            ILog.of(PlanEditor.class).error(e.getMessage(), e);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return document.isPresent() && (runs == null || !runs.isRunning());
    }

    @Override
    public boolean isDirty() {
        return document.filter(PlanDocument::isDirty).isPresent()
                || damaged.filter(DamagedPlanPage::isTextDirty).isPresent();
    }

    @Override
    public PlanDocument document() {
        return document.orElseThrow();
    }

    @Override
    public Contributions contributions() {
        return installed.contributions();
    }

    @Override
    public PlanProblems problems() {
        return problems;
    }

    @Override
    public SizeWatch size() {
        return size;
    }

    @Override
    public Shell shell() {
        return getSite().getShell();
    }

    @Override
    public IHandlerService handlers() {
        return getSite().getService(IHandlerService.class);
    }

    @Override
    public void dispose() {
        if (runs != null) {
            commands.dispose();
            runs.dispose();
        }
        super.dispose();
    }

    /** What the matrix may do to the editor. */
    private final class Owner implements MatrixOwner {

        @Override
        public boolean isRunning() {
            return runs.isRunning();
        }

        @Override
        public void exclude(String step, ExclusionRules.Change change) {
            document().edit(step, () -> change.applyTo(document().plan()));
        }

        @Override
        public void selectionChanged() {
            cellsChanged();
        }

        @Override
        public void tell(String message) {
            PlanEditor.this.tell(message);
        }

        @Override
        public IHandlerService handlers() {
            return PlanEditor.this.handlers();
        }
    }
}
