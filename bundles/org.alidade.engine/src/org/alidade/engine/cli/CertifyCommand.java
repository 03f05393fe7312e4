package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.CertificateText;
import org.alidade.engine.Certificates;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade certify}. */
@Command(name = "certify", mixinStandardHelpOptions = true, description = {
        "Finds out what a probe tells apart, on generated texts and models whose attention is faithful",
        "or not by construction: sensitivity, specificity, stability over seeds, cost.",
        "The view Installed Contributions shows the certificate.",
        "Exit code 0: certified; 1: not certifiable, with the reason; 2: no such probe."})
final class CertifyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "PROBE", description = "Id of a probe, as 'alidade list probes' names it.")
    private String id;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is drawn. Default: 1.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = {"Write the certificate there, for instance as",
            "certificates/PROBE.json of the bundle that contributes the probe.",
            "Default: where Alidade keeps those made here."})
    private Path out;

    CertifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Contributions installed = session.installed().get();
        ProbeDescriptor probe = installed.find(ProbeDescriptor.class, id).orElseThrow(() -> new CommandException(
                "no probe '" + id + "' is installed; 'alidade list probes' names those that are"));
        Path file = out == null ? null : session.resolve(out);
        if (file != null && !Files.isDirectory(file.getParent())) {
            throw new CommandException("no folder " + file.getParent() + "; nothing was certified");
        }
        try (Cancellation cancellation = new Cancellation()) {
            Certificate certificate = session.examiner().certify(probe, installed, seed,
                    shown(cancellation.monitor()));
            session.terminal().clearProgress();
            CertificateText.lines(certificate).forEach(session.terminal()::line);
            if (file == null) {
                file = Certificates.ofUser().keep(certificate);
            } else {
                Certificates.write(certificate, file);
            }
            session.terminal().line("certificate: " + file);
            return ExitCode.DONE;
        } catch (NotCertifiableException e) {
            session.terminal().error("'" + id + "' is not certifiable because " + e.getMessage());
            return ExitCode.FAILURES;
        }
    }

    private IProgressMonitor shown(IProgressMonitor monitor) {
        return new ProgressMonitorWrapper(monitor) {
            @Override
            public void subTask(String name) {
                session.terminal().progress("certifying " + id + ": " + name);
            }
        };
    }
}
