package org.alidade.engine.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.alidade.core.contribution.InstalledContributions;
import org.alidade.engine.install.ProductInstallation;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Alidade without a window. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Logger.getLogger("").setLevel(Level.WARNING); // libraries tell their versions and kernels at length
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Session session = new Session(InstalledContributions::read, new ProductInstallation(),
                Terminal.ofProcess(), Path.of(System.getProperty("user.dir")));
        return new CommandLines(session).execute(arguments);
    }

    @Override
    public void stop() {
        // the shutdown hook of a run cancels it
    }
}
