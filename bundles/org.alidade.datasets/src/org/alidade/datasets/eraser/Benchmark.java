package org.alidade.datasets.eraser;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.candidate.Allotment;
import org.alidade.datasets.candidate.Candidate;
import org.alidade.datasets.candidate.Candidates;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A data set of the ERASER benchmark: train.jsonl, val.jsonl and test.jsonl with annotations, and their documents. The
 * evidence of all groups is the rationale, the documents' lines are the sentences, classes are the classifications that
 * come, sorted.
 *
 * <p><b>Source</b>: DeYoung et al. 2020, ERASER: A Benchmark to Evaluate Rationalized NLP Models. <b>Differs</b>: groups
 * of evidence, each of which would do, are joined.
 *
 * @param reading which texts an annotation is about
 */
record Benchmark(Reading reading) {

    /** Finds the texts of an annotation. */
    @FunctionalInterface
    interface Reading {

        Texts of(Annotation annotation, Library library) throws IOException;
    }

    /**
     * The attended text and the other.
     *
     * @param query words; empty for none
     */
    record Texts(AnnotatedText text, List<String> query) {
    }

    void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading annotations", 10);
        FileTree tree = FileTree.of(settings.path("folder"), settings.text("name"));
        DataFile train = tree.file("train.jsonl");
        DataFile dev = tree.file("val.jsonl");
        DataFile test = tree.file("test.jsonl");
        Library library = Library.of(tree, progress.split(3));
        TreeSet<String> labels = new TreeSet<>();
        Source source = new Source(reading, library, labels,
                settings.flag("lowerCase") ? word -> word.toLowerCase(Locale.ROOT) : UnaryOperator.identity());
        Candidates candidates = (taker, part) -> {
            SubMonitor files = SubMonitor.convert(part, 3);
            for (Split split : Split.values()) {
                DataFile file = split == Split.TRAIN ? train : split == Split.DEV ? dev : test;
                new AnnotationFile(file).read(new Handing(source, split, taker), files.split(1));
            }
        };
        Allotment.read(candidates, settings, sink, progress.split(7));
        if (labels.size() < 2) {
            throw new Place(tree.place(), 0).malformed("the classifications " + labels, "at least two different ones");
        }
        sink.labels(List.copyOf(labels));
    }

    /**
     * What annotations become examples with.
     *
     * @param labels takes those that come
     */
    private record Source(Reading reading, Library library, TreeSet<String> labels, UnaryOperator<String> spelling) {

        Candidate candidate(Annotation annotation, Split split) throws IOException {
            Texts texts = reading.of(annotation, library);
            labels.add(annotation.label());
            String id = split.name().toLowerCase(Locale.ROOT) + ":" + annotation.id();
            return new Candidate(annotation.place(), Origin.of(split), new Example(id,
                    spelled(texts.text().tokens()), spelled(texts.query()), annotation.label(),
                    texts.text().rationale(), texts.text().sentences()));
        }

        private List<String> spelled(List<String> words) {
            return words.stream().map(spelling).toList();
        }
    }

    /** Passes the annotations of a file on. */
    private record Handing(Source source, Split split, Candidates.Taker taker) implements AnnotationFile.Taker {

        @Override
        public void take(Annotation annotation) throws IOException {
            taker.take(source.candidate(annotation, split));
        }

        @Override
        public boolean goOn() {
            return taker.wants(Origin.of(split));
        }
    }
}
