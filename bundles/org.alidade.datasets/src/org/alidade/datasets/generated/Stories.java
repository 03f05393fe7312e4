package org.alidade.datasets.generated;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Little stories in which people move and take things; the question is where a person (one supporting sentence) or a
 * thing (two) is at the end, the answer is the label, the words of the supporting sentences are the rationale. Nothing
 * taken is put down again. Written as Jain and Wallace 2019 write bAbI: sentences joined by " . ", no mark at the end
 * of story or question.
 *
 * <p><b>Source</b>: in the manner of tasks 1 and 2 of Weston et al. 2015 (bAbI). <b>Differs</b>: own sentences, 2 to 6
 * a story, in task 2 without putting down; not the data of the authors.
 */
public final class Stories implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        int facts = settings.integer("facts");
        new BalancedCorpus("stories", Story.PLACES, (label, random) -> draw(facts, Story.PLACES.get(label), random))
                .write(settings, sink, monitor);
    }

    /** Stories are drawn until one has the wanted answer, so that an answer says nothing of the story's form. */
    private static Drawn draw(int facts, String answer, RandomGenerator random) {
        while (true) {
            Story story = Story.draw(facts, random);
            List<Story.Question> questions = story.questions(facts, answer);
            if (!questions.isEmpty()) {
                Story.Question question = Choices.pick(questions, random);
                return new Drawn(story.text(question), question.words());
            }
        }
    }
}
