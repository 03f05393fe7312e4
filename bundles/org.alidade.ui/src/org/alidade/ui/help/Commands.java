package org.alidade.ui.help;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Executes commands that texts name. */
public final class Commands {

    /** What came of it. */
    public enum Outcome {
        /** It was executed. */
        EXECUTED,
        /** It makes no sense at the moment, or does not exist. */
        NOT_NOW
    }

    private Commands() {
    }

    /**
     * Executes a command. UI thread.
     *
     * @param serialized id, with parameters in parentheses if it has some: {@code id(name=value)}
     */
    public static Outcome execute(String serialized) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        try {
            ParameterizedCommand command = commands.deserialize(serialized);
            if (!command.getCommand().isEnabled()) {
                return Outcome.NOT_NOW;
            }
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            return Outcome.EXECUTED;
        } catch (CommandException e) {
            return Outcome.NOT_NOW;
        }
    }
}
