package org.alidade.datasets.question;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.candidate.Allotment;
import org.alidade.datasets.candidate.Candidate;
import org.alidade.datasets.candidate.Candidates;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.split.Origin;
import org.alidade.datasets.text.WhiteSpace;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A CSV table of paragraphs, questions and answers with a column that says train, dev or test. The id of an example is
 * the line it starts on. Classes are told when all rows have been read.
 *
 * <p><b>Source</b>: the intermediate format {@code paragraph,question,answer,exp_split[,possible_answers]} of the
 * released code of Jain and Wallace 2019, possible answers between semicolons. <b>Differs</b>: white space of any kind
 * separates words; where there are no rows of dev, a share of train is drawn, by another random generator than theirs.
 */
public final class QuestionTable implements DatasetReader {

    private static final Fields FIELDS = Fields.required("paragraph", "question", "answer", "exp_split")
            .optional("possible_answers");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        DataFile file = DataFile.of(settings.path("file"));
        Answers answers = new Answers(Answers.Scope.valueOf(settings.text("answers").toUpperCase(Locale.ROOT)));
        Candidates candidates = (taker, part) -> new Delimited(file, Format.CSV).read(FIELDS, row -> {
            Candidate candidate = candidate(row);
            answers.add(row.place(), candidate.example(), row.value(4));
            if (candidate.origin() == Origin.TRAIN) {
                answers.addWords(candidate.example());
            }
            taker.take(candidate);
        }, part);
        Allotment.read(candidates, settings, sink, monitor);
        answers.requireUsable(file.place());
        sink.labels(answers.labels());
    }

    private static Candidate candidate(FieldRecord row) throws MalformedDataException {
        List<String> paragraph = WhiteSpace.words(row.value(0));
        List<String> question = WhiteSpace.words(row.value(1));
        String answer = row.value(2).strip();
        String split = row.value(3).strip();
        Optional<Origin> origin = Origin.named(split);
        if (paragraph.isEmpty() || question.isEmpty() || answer.isEmpty()) {
            throw row.place().malformed(
                    "an empty " + (paragraph.isEmpty() ? "paragraph" : question.isEmpty() ? "question" : "answer"),
                    "a paragraph and a question of at least one word each, and an answer");
        }
        if (origin.isEmpty()) {
            throw row.place().malformed("exp_split \"" + split + "\"", "train, dev or test");
        }
        return new Candidate(row.place(), origin.get(),
                new Example("line:" + row.place().line(), paragraph, question, answer, Optional.empty()));
    }
}
