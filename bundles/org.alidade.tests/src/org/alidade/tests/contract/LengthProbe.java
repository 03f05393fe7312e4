package org.alidade.tests.contract;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;

/** The number of tokens of each text: the smallest probe a third party could write. */
public final class LengthProbe implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        for (Reading reading : subject.readings(monitor)) {
            rows.row().set("tokens", reading.example().tokens().size()).add();
        }
    }
}
