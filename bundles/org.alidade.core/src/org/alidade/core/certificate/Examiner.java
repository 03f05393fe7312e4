package org.alidade.core.certificate;

import java.util.List;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.eclipse.core.runtime.IProgressMonitor;

/** Examines contributions. There is one, of the contract kit, at the extension point {@code org.alidade.core.examiners}. */
public interface Examiner {

    /**
     * The promises that a contribution does not keep, a line each.
     *
     * @param installed where other contributions are found that it needs
     */
    List<String> breaches(Descriptor contribution, Contributions installed);

    /**
     * Finds out what a probe tells apart.
     *
     * @param installed where the generated texts are found
     * @param seed      of all that is drawn
     * @throws NotCertifiableException                              if it cannot be, or it failed; says why
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    Certificate certify(ProbeDescriptor probe, Contributions installed, long seed, IProgressMonitor monitor)
            throws NotCertifiableException;
}
