package org.alidade.datasets.babi;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.candidate.Allotment;
import org.alidade.datasets.candidate.Candidate;
import org.alidade.datasets.candidate.Candidates;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * One of the bAbI tasks 1 to 3 (one, two, three supporting facts) from its official files. The story so far is the
 * text, the words of its supporting sentences are the rationale, its sentences are told.
 *
 * <p><b>Source</b>: Weston et al. 2015; text form and answers as in the released code of Jain and Wallace 2019: every
 * word of the training files of tasks 1 to 3 is a possible answer. <b>Differs</b>: the examples for development are
 * drawn by another random generator.
 */
public final class BabiTask implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading stories", 4);
        TaskFiles files = TaskFiles.of(settings, monitor);
        int task = settings.integer("task");
        DataFile train = files.train(task);
        DataFile test = files.test(task);
        UnaryOperator<String> spelling = settings.flag("lowerCase") ? word -> word.toLowerCase(Locale.ROOT)
                : UnaryOperator.identity();
        List<DataFile> answering = settings.text("answers").equals("tasks1to3") ? files.firstTrains() : List.of(train);
        List<String> answers = words(answering, spelling, progress.split(1));
        sink.labels(answers);
        Candidates candidates = (taker, part) -> {
            SubMonitor both = SubMonitor.convert(part, 2);
            hand(new Source(train, Origin.TRAIN, answers, spelling), taker, both.split(1));
            hand(new Source(test, Origin.TEST, answers, spelling), taker, both.split(1));
        };
        Allotment.read(candidates, settings, sink, progress.split(3));
    }

    /** A file and what its questions become. */
    private record Source(DataFile file, Origin origin, List<String> answers, UnaryOperator<String> spelling) {

        Candidate candidate(Question question) throws IOException {
            String answer = spelling.apply(question.answer());
            if (!answers.contains(answer)) {
                throw question.place().malformed("the answer \"" + answer + "\"",
                        "one of the " + answers.size() + " words of the training files");
            }
            String id = origin.name().toLowerCase(Locale.ROOT) + ":" + question.place().line();
            return new Candidate(question.place(), origin, new Example(id, spelled(question.story()),
                    spelled(question.words()), answer, Optional.of(question.support()), question.sentences()));
        }

        private List<String> spelled(List<String> words) {
            return words.stream().map(spelling).toList();
        }
    }

    private static void hand(Source source, Candidates.Taker taker, IProgressMonitor monitor) throws IOException {
        new StoryFile(source.file()).read(new StoryFile.Questions() {

            @Override
            public void take(Question question) throws IOException {
                taker.take(source.candidate(question));
            }

            @Override
            public boolean goOn() {
                return taker.wants(source.origin());
            }
        }, monitor);
    }

    /** The words of stories, questions and answers, sorted. */
    private static List<String> words(List<DataFile> files, UnaryOperator<String> spelling, SubMonitor progress)
            throws IOException {
        TreeSet<String> words = new TreeSet<>();
        progress.setWorkRemaining(files.size());
        for (DataFile file : files) {
            new StoryFile(file).read(new StoryFile.Questions() {

                @Override
                public void take(Question question) {
                    question.story().forEach(word -> words.add(spelling.apply(word)));
                    question.words().forEach(word -> words.add(spelling.apply(word)));
                    words.add(spelling.apply(question.answer()));
                }

                @Override
                public boolean goOn() {
                    return true;
                }
            }, progress.split(1));
        }
        return List.copyOf(words);
    }
}
