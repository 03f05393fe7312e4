package org.alidade.datasets.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Rationale;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.text.Cleaning;
import org.alidade.datasets.text.WhiteSpace;
import org.alidade.datasets.text.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Makes examples of documents, in two passes that hold none: the first counts, so that splits of exact sizes can be
 * drawn, the second cleans, draws and passes on. Steps, limits, shares and seed are settings, each of which a data set
 * may declare or not: see {@link Cleaning#of}, {@link org.alidade.datasets.split.Shares#of}, {@code splitFile},
 * {@code wordLimit}, {@code sentenceLimit}, {@code sentenceWordLimit}.
 *
 * @param documents  to be read
 * @param labels     the classes in their order; empty if those that come are
 * @param emptyTexts what becomes of a document without words
 */
public record Import(Documents documents, List<String> labels, EmptyTexts emptyTexts) {

    /** What becomes of a document without words. */
    public enum EmptyTexts {
        /** It is left out. */
        DROPPED,
        /** It ends the reading. */
        REFUSED
    }

    public Import {
        labels = List.copyOf(labels);
    }

    /**
     * Reads all documents into a sink.
     *
     * @throws MalformedDataException if a file is not as expected, a label is not known, or a split would be empty
     */
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading texts", 2);
        Cleaning cleaning = Cleaning.of(settings);
        Limits limits = Limits.of(settings);
        Survey survey = new Survey(labels);
        documents.forEach(document -> survey.add(document, admission(document, cleaning, limits)), progress.split(1));
        if (survey.labels().size() < 2) {
            throw documents.source().malformed(survey.labels().isEmpty() ? "no text"
                    : "the one label " + survey.labels().get(0), "texts of at least two different labels");
        }
        SubMonitor second = progress.split(1);
        Assignment assignment = Assignment.of(settings, survey.census(), documents.source(), second);
        sink.labels(survey.labels());
        Passing passing = new Passing(survey, assignment, cleaning, limits, sink);
        documents.forEach(passing::pass, second);
        assignment.close();
    }

    private Admission admission(Document document, Cleaning cleaning, Limits limits) throws MalformedDataException {
        if (!cleaning.hasWords(document.text())) {
            if (emptyTexts == EmptyTexts.REFUSED) {
                throw document.place().malformed("a text without a word", "at least one word");
            }
            return Admission.DROPPED;
        }
        return limits.countWords() && limits.exclude(cleaning.text(document.text())) ? Admission.DROPPED
                : Admission.TAKEN;
    }

    /** The second pass. */
    private static final class Passing {

        private final Survey survey;
        private final Assignment assignment;
        private final Cleaning cleaning;
        private final Limits limits;
        private final ExampleSink sink;
        private int passed;

        Passing(Survey survey, Assignment assignment, Cleaning cleaning, Limits limits, ExampleSink sink) {
            this.survey = survey;
            this.assignment = assignment;
            this.cleaning = cleaning;
            this.limits = limits;
            this.sink = sink;
        }

        void pass(Document document) throws MalformedDataException {
            if (!survey.isTaken(passed++)) {
                assignment.dropped(document);
                return;
            }
            Optional<Split> split = assignment.of(document);
            if (split.isPresent() && sink.wants(split.get())) {
                Words words = cleaning.text(document.text());
                if (!limits.exclude(words, split.get())) {
                    add(document, words, split.get());
                }
            }
        }

        private void add(Document document, Words words, Split split) throws MalformedDataException {
            try {
                sink.add(split, new Example(document.id(), words.tokens(), cleaning.words(document.query()),
                        document.label(), rationale(document, words), words.sentences()));
            } catch (IllegalArgumentException e) {
                throw document.place().malformed(e.getMessage(), "ids that differ, and rationales within their texts",
                        e);
            }
        }

        /** Positions are those of words between white space; cleaning must not have changed their number. */
        private static Optional<Rationale> rationale(Document document, Words words) throws MalformedDataException {
            if (document.rationale().isBlank()) {
                return Optional.empty();
            }
            int written = WhiteSpace.words(document.text()).size();
            if (written != words.tokens().size()) {
                throw document.place().malformed("a rationale of " + written + " words that cleaning made "
                        + words.tokens().size(), "a tokeniser and punctuation that leave words as they are");
            }
            List<Integer> positions = new ArrayList<>();
            for (String position : WhiteSpace.words(document.rationale())) {
                if (!position.matches("\\d{1,9}")) {
                    throw document.place().malformed("the rationale \"" + document.rationale() + "\"",
                            "positions of tokens, from 0, separated by blanks");
                }
                positions.add(Integer.parseInt(position));
            }
            return Optional.of(new Rationale(positions.stream().distinct().sorted().toList()));
        }
    }

    /** Labels that a setting lists, separated by commas. */
    public static List<String> list(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
