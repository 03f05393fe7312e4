package org.alidade.ui.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.Only;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.RunOptions;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Use;
import org.alidade.ui.Images;
import org.alidade.ui.Installed;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.alidade.ui.matrix.ExclusionRules;
import org.alidade.ui.matrix.MatrixOwner;
import org.alidade.ui.matrix.MatrixPage;
import org.alidade.ui.navigator.RecentPlans;
import org.alidade.ui.run.PlanRun;
import org.alidade.ui.run.RunControl;
import org.alidade.ui.run.RunLog;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
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

    private Optional<PlanDocument> document = Optional.empty();
    private Optional<PlanFileException> damage = Optional.empty();
    private Optional<DamagedPlanPage> damaged = Optional.empty();
    private SizeWatch size;
    private Installed installed;
    private PlanProblems problems;
    private ExperimentPage experiment;
    private MatrixPage matrix;
    private RunControl control;
    private EditorCommands commands;
    private Action runAction;
    private Action stopAction;
    private Optional<String> runProblem = Optional.empty();
    private boolean matrixIsOld = true;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof PlanInput plan)) {
            throw new PartInitException(Messages.bind(Messages.PlanEditor_notAPlan, input.getName()));
        }
        super.init(site, input);
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
        size = new SizeWatch(header, () -> experiment.showSize());
        control = new RunControl(header.getDisplay(), plan.file());
        control.onChange(new Progress());
        runAction = action(Messages.PlanEditor_run, Images.RUN, () -> run(EnumSet.allOf(Only.class)));
        stopAction = action(Messages.PlanEditor_stop, Images.STOP, control::stop);
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
        commands.addToWindow("org.alidade.ui.runAll", this::canRun, () -> run(EnumSet.allOf(Only.class)));
        commands.addToWindow("org.alidade.ui.runMissing", this::canRun, () -> run(EnumSet.of(Only.MISSING)));
        commands.addToWindow("org.alidade.ui.runFailed", this::canRun, () -> run(EnumSet.of(Only.FAILED)));
        commands.addToWindow("org.alidade.ui.runSelected", () -> canRun() && isMatrixShown() && matrix.canRunSelected(),
                () -> run(matrix.selectedCells()));
        commands.addToWindow("org.alidade.ui.showRunLog", () -> RunLog.exists(plan.file()),
                () -> new TextDialog(getSite().getShell(), RunLog.text(plan.file())).open());
        addMatrixCommands();
        commands.addToWindow("org.alidade.ui.stop", control::isRunning, control::stop);
        plan.onChange(this::planChanged);
        getSite().getPage().addPartListener(new FileWatch(this));
    }

    private void addMatrixCommands() {
        commands.add("org.alidade.ui.openCell", () -> isMatrixShown() && matrix.isCellSelected(), () -> matrix.open());
        commands.add("org.alidade.ui.showReason", () -> isMatrixShown() && matrix.isCellSelected(),
                () -> matrix.explain());
        commands.add("org.alidade.ui.exclude", () -> isMatrixShown() && matrix.canExclude(), () -> matrix.exclude());
        commands.add("org.alidade.ui.include", () -> isMatrixShown() && matrix.canInclude(), () -> matrix.include());
        commands.add("org.alidade.ui.filterMatrix", this::isMatrixShown, () -> matrix.focusFilter());
    }

    private boolean isMatrixShown() {
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
            matrix.show(control.matrix());
            planChanged();
        } catch (PartInitException e) {
            ILog.of(PlanEditor.class).error(e.getMessage(), e);
        }
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        layOutMatrix();
    }

    private void planChanged() {
        problems = PlanProblems.of(document().plan(), contributions());
        matrixIsOld = true;
        runProblem = Optional.empty();
        size.look(document().plan(), contributions(), !problems.hasErrors());
        experiment.show();
        layOutMatrix();
        showState();
        firePropertyChange(PROP_DIRTY);
    }

    /** Makes the matrix anew if it is old and somebody looks at it. */
    private void layOutMatrix() {
        if (matrix == null || !matrixIsOld || control.isRunning() || getActivePageInstance() != matrix) {
            return;
        }
        matrixIsOld = false;
        Optional<Expansion> expansion = expansion();
        expansion.ifPresentOrElse(cells -> control.show(document().file(), contributions(), cells),
                control::showNothing);
    }

    private Optional<Expansion> expansion() {
        return problems.hasErrors() ? Optional.empty()
                : Optional.of(Expansion.of(document().plan(), contributions()));
    }

    /** Brings header, buttons and commands up to date. */
    private void showState() {
        Form header = getHeaderForm().getForm().getForm();
        String name = document().plan().getName();
        header.setText(name == null || name.isBlank() ? getPartName() : name);
        if (control.isRunning()) {
            header.setMessage(Messages.PlanEditor_running, IMessageProvider.INFORMATION);
        } else if (fieldProblem().isPresent()) {
            header.setMessage(fieldProblem().orElseThrow(), IMessageProvider.ERROR);
        } else if (runProblem.isPresent()) {
            header.setMessage(runProblem.get(), IMessageProvider.ERROR);
        } else {
            header.setMessage(problems.headline().orElse(null), problems.severity());
        }
        matrix.tell(runProblem);
        runAction.setEnabled(canRun());
        stopAction.setEnabled(control.isRunning());
        commands.update();
    }

    private boolean canRun() {
        return !control.isRunning() && !problems.hasErrors() && fieldProblem().isEmpty();
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

    private void run(EnumSet<Only> only) {
        run(options -> options.withOnly(only));
    }

    private void run(Set<PlannedCell> cells) {
        run(options -> options.withCells(cells));
    }

    /** Saves the plan, since the results keep a copy of it, and runs it. */
    private void run(UnaryOperator<RunOptions> what) {
        if (isDirty() && !save(document().file())) {
            return;
        }
        expansion().ifPresent(cells -> {
            runProblem = Optional.empty();
            control.run(document().file(), contributions(), cells, what);
            matrixIsOld = false;
            if (getSite().getPage().getActiveEditor() != this) {
                getSite().getPage().activate(this);
            }
            setActivePage(MatrixPage.ID);
        });
    }

    @Override
    public void tell(String message) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
    }

    private void showOutcome(PlanRun run) {
        runProblem = run.isRun() || run.problem().isPresent() ? run.problem() : runProblem;
        if (run.isRun()) {
            tell(run.outcome().map(outcome -> OutcomeLine.of(run.plan(), outcome)).orElse(""));
        }
        layOutMatrix();
        showState();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        damaged.ifPresentOrElse(DamagedPlanPage::save, () -> save(document().file()));
    }

    @Override
    public void doSaveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterPath(String.valueOf(document().file().getParent()));
        dialog.setFileName(document().file().getFileName().toString());
        dialog.setFilterExtensions(new String[] {"*." + PlanFiles.EXTENSION});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null && save(Path.of(chosen))) {
            setInputWithNotify(new PlanInput(document().file()));
            setPartName(getEditorInput().getName());
            RecentPlans.add(document().file());
            matrixIsOld = true;
            layOutMatrix();
        }
    }

    private boolean save(Path file) {
        try {
            document().saveAs(file);
            return true;
        } catch (IOException e) {
            MessageDialog.openError(getSite().getShell(), Messages.PlanEditor_cannotSave,
                    Messages.bind(Messages.PlanEditor_cannotSave_message, file, e.getMessage()));
            return false;
        }
    }

    /** Reads the file again; what was not saved is lost. */
    void revert() {
        try {
            document().revert();
        } catch (PlanFileException e) {
            MessageDialog.openError(getSite().getShell(), Messages.PlanEditor_cannotRead, e.getMessage());
        }
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
        return document.isPresent();
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
    public IHandlerService handlers() {
        return getSite().getService(IHandlerService.class);
    }

    @Override
    public void dispose() {
        if (control != null) {
            commands.dispose();
            control.dispose();
        }
        super.dispose();
    }

    /** Shows how a run goes. */
    private final class Progress implements RunControl.Listener {

        private static final long TELL_NANOS = 1_000_000_000;

        private long told;

        @Override
        public void replaced() {
            matrix.show(control.matrix());
        }

        @Override
        public void refreshed(BitSet trainings) {
            matrix.refresh(trainings);
            if (control.isRunning() && System.nanoTime() - told > TELL_NANOS) {
                told = System.nanoTime();
                tell(Messages.bind(Messages.Run_progress, document().file().getFileName(), matrix.progress()));
            }
        }

        @Override
        public void started() {
            tell(Messages.bind(Messages.Run_job, document().file().getFileName()));
            told = System.nanoTime();
            matrix.runChanged();
            showState();
        }

        @Override
        public void ended(PlanRun run) {
            showOutcome(run);
            matrix.runChanged();
        }
    }

    /** What the matrix may do to the editor. */
    private final class Owner implements MatrixOwner {

        @Override
        public boolean isRunning() {
            return control.isRunning();
        }

        @Override
        public void exclude(String step, ExclusionRules.Change change) {
            document().edit(step, () -> change.applyTo(document().plan()));
        }

        @Override
        public void selectionChanged() {
            commands.update();
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
