package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class DatasetDescriptorTest {

    @Test
    void whatTheReaderStreamsBecomesTheCorpus() throws IOException, ContributionException {
        Corpus corpus = descriptor(DatasetDescriptorTest::read).load(Settings.NONE, new NullProgressMonitor());
        assertEquals(List.of("TRAIN:0", "TRAIN:1"), corpus.examples(Split.TRAIN).stream().map(Example::id).toList());
    }

    @Test
    void aPreviewShowsTheFirstOfEachSplit() throws IOException, ContributionException {
        Preview preview = descriptor(DatasetDescriptorTest::read).preview(Settings.NONE, 1, new NullProgressMonitor());
        assertEquals(List.of("DEV:0"), preview.examples().get(Split.DEV).stream().map(Example::id).toList());
    }

    /** What a corpus cannot write to its temporary files comes out of {@code add}, which throws no checked exception. */
    @Test
    void aFullDiskIsAProblemWithFiles() {
        DatasetDescriptor full = descriptor((settings, sink, monitor) -> {
            throw new UncheckedIOException("the disk is full", new IOException());
        });
        String message = assertThrows(IOException.class, () -> full.load(Settings.NONE, new NullProgressMonitor()))
                .getMessage();
        assertEquals("the disk is full", message);
    }

    /** Readers that stream lines throw it, too. */
    @Test
    void aPreviewOfAFileThatCannotBeReadIsAProblemWithFiles() {
        DatasetDescriptor broken = descriptor((settings, sink, monitor) -> {
            throw new UncheckedIOException("the disk is gone", new IOException());
        });
        String message = assertThrows(IOException.class,
                () -> broken.preview(Settings.NONE, 1, new NullProgressMonitor())).getMessage();
        assertEquals("the disk is gone", message);
    }

    private static void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        sink.labels(List.of("a", "b"));
        for (Split split : Split.values()) {
            sink.add(split, Example.of(split + ":0", List.of("word"), "a"));
            sink.add(split, Example.of(split + ":1", List.of("word"), "b"));
        }
    }

    private static DatasetDescriptor descriptor(DatasetReader reader) {
        return new DatasetDescriptor(new Contribution(ContributionKind.DATASET, "d", "1.0.0", "D", "", "", "b", "1.0.0",
                List.of(), () -> reader), Task.CLASSIFICATION, "");
    }
}
