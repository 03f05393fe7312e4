package org.alidade.contract;

import java.util.List;

import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Examiner;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.eclipse.core.runtime.IProgressMonitor;

/** The contract kit, for the command line and the window. */
public final class KitExaminer implements Examiner {

    @Override
    public List<String> breaches(Descriptor contribution, Contributions installed) {
        return Contract.breaches(contribution, installed).stream().map(Breach::toString).toList();
    }

    @Override
    public Certificate certify(ProbeDescriptor probe, Contributions installed, long seed, IProgressMonitor monitor)
            throws NotCertifiableException {
        return new Certification(probe, installed, seed).certify(monitor);
    }
}
