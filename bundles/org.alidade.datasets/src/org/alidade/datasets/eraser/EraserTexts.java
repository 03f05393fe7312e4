package org.alidade.datasets.eraser;

import java.io.IOException;
import java.util.List;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A data set of the ERASER benchmark whose label follows from its documents, such as film reviews; queries are not
 * looked at. See {@link Benchmark}.
 */
public final class EraserTexts implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        new Benchmark((annotation, library) -> new Benchmark.Texts(
                new AnnotatedText(annotation, annotation.documentsInOrder(), library), List.of()))
                .read(settings, sink, monitor);
    }
}
