package org.alidade.learn.vectors;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.alidade.core.contribution.InstalledContributions;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** {@code alidade vectors}, without a window. */
public final class VectorsApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Logger.getLogger("").setLevel(Level.WARNING); // libraries tell their versions and kernels at length
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        VectorsCommand command = new VectorsCommand(InstalledContributions::read,
                Path.of(System.getProperty("user.dir")));
        return command.execute(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        // the shutdown hook of the command cancels it
    }
}
