package org.alidade.datasets.babi;

import java.io.IOException;

import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A file of stories: each line a number from 1 in each story, a blank, and a sentence or a question; a question is
 * followed by a tab, the answer, a tab and the numbers of the sentences that support it.
 */
record StoryFile(DataFile file) {

    /** Takes each question in the order of the file. */
    interface Questions {

        /** One more question, to the story as it is so far. */
        void take(Question question) throws IOException;

        /** Whether more are of use. */
        boolean goOn();
    }

    /**
     * Reads all questions.
     *
     * @throws org.alidade.core.data.MalformedDataException if a line is not as said above, or there is none
     */
    void read(Questions questions, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(reader -> {
            StorySoFar story = new StorySoFar();
            long number = 0;
            for (String line = reader.readLine(); line != null && questions.goOn(); line = reader.readLine()) {
                progress.checkCanceled();
                number++;
                if (!line.isBlank()) {
                    readLine(new Place(file.name(), number), line, story, questions);
                }
            }
            if (number == 0 && questions.goOn()) {
                throw file.place().malformed("nothing", "stories and questions");
            }
        });
    }

    private static void readLine(Place place, String line, StorySoFar story, Questions questions) throws IOException {
        int blank = line.indexOf(' ');
        String number = blank < 0 ? line : line.substring(0, blank);
        if (blank < 0 || !number.matches("\\d{1,9}")) {
            throw place.malformed("\"" + shortened(line) + "\"", "a number, a blank and a sentence or question");
        }
        story.begin(place, Integer.parseInt(number));
        String rest = line.substring(blank + 1);
        if (rest.indexOf('\t') < 0) {
            story.add(place, rest);
        } else {
            questions.take(story.question(place, rest));
        }
    }

    private static String shortened(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "..." : line;
    }
}
