package org.alidade.datasets.cloze;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.text.WhiteSpace;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A file of blocks with blank lines between: a question, its answer, a paragraph, and lines that say what entities are
 * called, which are not looked at. Holds one block at a time.
 */
record BlockFile(DataFile file) {

    private static final String EXPECTED = "a question, an answer and a paragraph, a line each";

    /** Takes each block in the order of the file. */
    interface Blocks {

        /** One more block. */
        void take(Block block) throws IOException;

        /** Whether more are of use. */
        boolean goOn();
    }

    /**
     * One question.
     *
     * @param place where the question stands
     */
    record Block(Place place, List<String> question, String answer, List<String> paragraph) {

        /** Where the answer stands. */
        Place answerPlace() {
            return new Place(place.file(), place.line() + 1);
        }
    }

    /**
     * Reads all blocks.
     *
     * @throws MalformedDataException if one is cut short, or there is none
     */
    void read(Blocks blocks, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        file.read(reader -> readBlocks(reader, blocks, progress));
    }

    private void readBlocks(BufferedReader reader, Blocks blocks, SubMonitor progress) throws IOException {
        List<String> lines = new ArrayList<>();
        long number = 0;
        boolean some = false;
        String line;
        do {
            line = blocks.goOn() ? reader.readLine() : null;
            progress.checkCanceled();
            number++;
            if (line != null && !line.isBlank()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                blocks.take(block(new Place(file.name(), number - lines.size()), lines));
                lines.clear();
                some = true;
            }
        } while (line != null);
        if (!some && blocks.goOn()) {
            throw file.place().malformed("nothing", "blocks of " + EXPECTED);
        }
    }

    private static Block block(Place place, List<String> lines) throws MalformedDataException {
        if (lines.size() < 3) {
            throw place.malformed("a block of " + lines.size() + (lines.size() == 1 ? " line" : " lines"), EXPECTED);
        }
        return new Block(place, WhiteSpace.words(lines.get(0)), lines.get(1).strip(), WhiteSpace.words(lines.get(2)));
    }
}
