package org.alidade.datasets.cloze;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.candidate.Allotment;
import org.alidade.datasets.candidate.Candidate;
import org.alidade.datasets.candidate.Candidates;
import org.alidade.datasets.cloze.BlockFile.Block;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * News articles of CNN with a sentence whose gap ({@code @placeholder}) one of the article's entities fills. Classes are
 * the entities; they are told when all files have been read. Texts are taken as they are: words between white space.
 *
 * <p><b>Source</b>: Hermann et al. 2015 in the files of Chen, Bolton and Manning 2016; classes as in the released code
 * of Jain and Wallace 2019: every {@code @entityN} of the training paragraphs. <b>Differs</b>: nothing.
 */
public final class CnnCloze implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), "cnn");
        BlockFile train = new BlockFile(tree.file("train.txt"));
        BlockFile dev = new BlockFile(tree.file("dev.txt"));
        BlockFile test = new BlockFile(tree.file("test.txt"));
        Entities entities = new Entities(Entities.Scope.valueOf(settings.text("entities").toUpperCase(Locale.ROOT)));
        Candidates candidates = (taker, part) -> {
            SubMonitor progress = SubMonitor.convert(part, 100);
            train.read(new Handing(Split.TRAIN, entities, taker), progress.split(90));
            dev.read(new Handing(Split.DEV, entities, taker), progress.split(5));
            test.read(new Handing(Split.TEST, entities, taker), progress.split(5));
        };
        Allotment.read(candidates, settings, sink, monitor);
        if (sink.wants(Split.TRAIN)) { // else not all was read
            entities.requireUsable(new Place(tree.place(), 0));
        }
        sink.labels(entities.labels());
    }

    /** Passes the blocks of a file on. */
    private record Handing(Split split, Entities entities, Candidates.Taker taker) implements BlockFile.Blocks {

        @Override
        public void take(Block block) throws IOException {
            if (block.paragraph().isEmpty() || block.question().isEmpty()) {
                throw block.place().malformed("an empty question or paragraph", "at least one word in each");
            }
            entities.add(block, split);
            String id = split.name().toLowerCase(Locale.ROOT) + ":" + block.place().line();
            taker.take(new Candidate(block.place(), Origin.of(split), new Example(id, block.paragraph(),
                    block.question(), block.answer(), Optional.empty())));
        }

        @Override
        public boolean goOn() {
            return taker.wants(Origin.of(split));
        }
    }
}
