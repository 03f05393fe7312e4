package org.alidade.ui.contributions;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.alidade.core.certificate.Examiner;
import org.alidade.core.certificate.InstalledExaminer;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.Certificates;
import org.alidade.engine.Damage;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Examines a contribution in the background. */
final class Examination extends Job {

    /** The seed of certificates made in the window; the command line takes others. */
    private static final long SEED = 1;

    /** What is done. */
    private interface Work {

        /** @return what is to be read of it, lines; empty if there is nothing to say */
        List<String> run(Examiner examiner, IProgressMonitor monitor);
    }

    private final Work work;
    private final Consumer<List<String>> done;

    private Examination(String name, Work work, Consumer<List<String>> done) {
        super(name);
        this.work = work;
        this.done = done;
    }

    /**
     * Checks the contract.
     *
     * @param done takes what was found, in the job's thread; not called if it was cancelled
     */
    static Examination contract(Descriptor contribution, Contributions installed, Consumer<List<String>> done) {
        return new Examination(Messages.bind(Messages.Contributions_checking, contribution.name()),
                (examiner, monitor) -> examiner.breaches(contribution, installed), done);
    }

    /**
     * Certifies, and keeps the certificate.
     *
     * @param done takes why there is none, in the job's thread; an empty list if there is one
     */
    static Examination certificate(ProbeDescriptor probe, Contributions installed, Consumer<List<String>> done) {
        return new Examination(Messages.bind(Messages.Contributions_certifying, probe.name()), (examiner, monitor) -> {
            try {
                Certificates.ofUser().keep(examiner.certify(probe, installed, SEED, monitor));
                return List.of();
            } catch (NotCertifiableException e) {
                return List.of(Messages.bind(Messages.Contributions_notCertifiable, e.getMessage()));
            } catch (IOException e) {
                return List.of(Messages.bind(Messages.Contributions_notWritten, Damage.of(e).message()));
            }
        }, done);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<String> found = InstalledExaminer.find().map(examiner -> work.run(examiner, monitor))
                    .orElse(List.of(Messages.Contributions_noKit));
            if (!monitor.isCanceled()) {
                done.accept(found);
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        }
    }
}
