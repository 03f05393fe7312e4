package org.alidade.datasets.eraser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.text.WhiteSpace;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A data set of the ERASER benchmark of two texts: documents and a query (a claim, or a question with an answer), or a
 * premise and a hypothesis that are documents named so. The first is the attended text; evidence in the other is left
 * out. See {@link Benchmark}.
 */
public final class EraserPairs implements DatasetReader {

    private static final String PREMISE = "_premise";
    private static final String HYPOTHESIS = "_hypothesis";

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        new Benchmark(EraserPairs::texts).read(settings, sink, monitor);
    }

    private static Benchmark.Texts texts(Annotation annotation, Library library) throws IOException {
        List<String> ids = annotation.documentsInOrder();
        Optional<String> premise = named(PREMISE, annotation, library);
        Optional<String> hypothesis = named(HYPOTHESIS, annotation, library);
        if (premise.isPresent() && hypothesis.isPresent()) {
            return new Benchmark.Texts(new AnnotatedText(annotation, List.of(premise.get()), library),
                    library.document(hypothesis.get(), annotation.place()).tokens());
        }
        List<String> query = WhiteSpace.words(annotation.query());
        if (query.isEmpty()) {
            throw annotation.place().malformed("no query",
                    "a query, or two documents named ..." + PREMISE + " and ..." + HYPOTHESIS);
        }
        return new Benchmark.Texts(new AnnotatedText(annotation, ids, library), query);
    }

    /** The document of a kind: among those of the annotation, else the one that is called as the annotation. */
    private static Optional<String> named(String kind, Annotation annotation, Library library) {
        return annotation.documentsInOrder().stream().filter(id -> id.endsWith(kind)).findFirst()
                .or(() -> Optional.of(annotation.id() + kind).filter(library::has));
    }
}
