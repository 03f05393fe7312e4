package org.alidade.core.data;

import java.io.IOException;

import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A data set, contributed at {@code org.alidade.core.datasets}: streams a corpus from its official files, or makes one.
 * One instance serves one reading, on one thread.
 */
public interface DatasetReader {

    /**
     * Reads all splits. Same settings and files, same examples in the same order.
     *
     * @param settings as declared, with paths made absolute
     * @param sink     takes the examples
     * @param monitor  checked at least every second; its cancellation is answered with
     *                 {@link org.eclipse.core.runtime.OperationCanceledException}
     * @throws MalformedDataException if a file is not what it should be; names file, line, found and expected
     * @throws IOException            if a file cannot be read
     */
    void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException;
}
