package org.alidade.ui.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.edit.command.ChangeCommand;

/**
 * A plan that is being edited, with its file. Every change is a command, so that it can be undone and the document
 * knows whether it is saved. UI thread.
 */
public final class PlanDocument {

    private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BasicCommandStack commands = new BasicCommandStack();
    private Path file;
    private Plan plan;
    private Optional<FileStamp> stamp;
    private boolean isApart;
    private Command lastTyped;
    private Object lastField;

    private PlanDocument(Path file, Plan plan) {
        this.file = file;
        this.plan = plan;
        this.stamp = FileStamp.of(file);
    }

    /**
     * Reads a plan.
     *
     * @throws PlanFileException if it cannot be read; one line that says where and why
     */
    static PlanDocument open(Path file) throws PlanFileException {
        return new PlanDocument(file, PlanFiles.load(file));
    }

    /** A plan that has no file yet, to be filled in by forms; it is not to be saved or reverted. */
    public static PlanDocument scratch(Plan plan) {
        return new PlanDocument(Path.of(""), plan);
    }

    /** The plan; another object after {@link #revert}. To be changed by {@link #edit} alone. */
    public Plan plan() {
        return plan;
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /** Calls back after every change of the plan or of its being saved. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Changes the plan in one step that can be undone. */
    void edit(String label, Runnable change) {
        endTyping();
        execute(label, change);
    }

    /** Changes the plan from a field that is being typed into: further changes of the field belong to the same step. */
    void type(String label, Object field, Runnable change) {
        boolean goesOn = field == lastField && commands.getUndoCommand() == lastTyped && isDirty();
        if (goesOn) {
            commands.undo();
        }
        boolean isChanged = execute(label, change);
        lastField = isChanged ? field : null;
        lastTyped = isChanged ? commands.getUndoCommand() : null;
    }

    /** The next change of any field is a step of its own. */
    void endTyping() {
        lastField = null;
        lastTyped = null;
    }

    /** Whether the plan is another now; if not, there is no step to undo. */
    private boolean execute(String label, Runnable change) {
        Change command = new Change(label, plan, change);
        command.execute();
        boolean isChanged = !command.isEmpty();
        if (isChanged) {
            commands.execute(new Executed(command));
        }
        changed();
        return isChanged;
    }

    boolean canUndo() {
        return commands.canUndo();
    }

    boolean canRedo() {
        return commands.canRedo();
    }

    /** What {@link #undo} would take back; empty if nothing. */
    String undoLabel() {
        return label(commands.getUndoCommand());
    }

    /** What {@link #redo} would do again; empty if nothing. */
    String redoLabel() {
        return label(commands.getRedoCommand());
    }

    private static String label(Command command) {
        return command == null ? "" : command.getLabel();
    }

    void undo() {
        endTyping();
        commands.undo();
        changed();
    }

    void redo() {
        endTyping();
        commands.redo();
        changed();
    }

    /** Whether the file lacks changes. */
    boolean isDirty() {
        return isApart || commands.isSaveNeeded();
    }

    /** Whether somebody else has written or removed the file since it was last read or written here. */
    boolean isFileChanged() {
        return !FileStamp.of(file).equals(stamp);
    }

    /** Goes on with what is here, which the file has no more: the user was asked. */
    void keep() {
        stamp = FileStamp.of(file);
        isApart = true;
        changed();
    }

    void save() throws IOException {
        saveAs(file);
    }

    void saveAs(Path target) throws IOException {
        PlanFiles.save(plan, target);
        file = target;
        stamp = FileStamp.of(file);
        isApart = false;
        endTyping();
        commands.saveIsDone();
        changed();
    }

    /**
     * Reads the file again and forgets all steps.
     *
     * @throws PlanFileException if it cannot be read; then nothing has changed
     */
    void revert() throws PlanFileException {
        plan = PlanFiles.load(file);
        stamp = FileStamp.of(file);
        isApart = false;
        endTyping();
        commands.flush();
        commands.saveIsDone();
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Records what a piece of code changes in a plan. */
    private static final class Change extends ChangeCommand {

        private final Runnable change;

        Change(String label, Plan plan, Runnable change) {
            super(plan);
            this.change = change;
            setLabel(label);
        }

        @Override
        protected void doExecute() {
            change.run();
        }

        boolean isEmpty() {
            ChangeDescription description = getChangeDescription();
            return description.getObjectChanges().isEmpty() && description.getObjectsToAttach().isEmpty()
                    && description.getObjectsToDetach().isEmpty();
        }
    }

    /** A change that took place before it came to the stack. */
    private static final class Executed extends CommandWrapper {

        Executed(Change change) {
            super(change);
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            // done already
        }
    }
}
