package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.alidade.core.data.Preview.Extent;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static final List<Split> ORDER = List.of(Split.TRAIN, Split.DEV, Split.TEST);

    @Test
    void theFirstOfEachSplitAreSeenAndTheReaderIsStopped() throws IOException {
        AtomicInteger added = new AtomicInteger();
        Preview preview = preview(2, (settings, sink, monitor) -> {
            sink.labels(List.of("a", "b"));
            for (int i = 0; i < 1000; i++) {
                added.incrementAndGet();
                sink.add(ORDER.get(i % 3), Example.of("" + i, List.of("w"), "a"));
            }
        });
        assertEquals(6, added.get());
        assertEquals(List.of("1", "4"), preview.examples().get(Split.DEV).stream().map(Example::id).toList());
        assertEquals(Map.of("a", 2, "b", 0), preview.counts(Split.DEV));
        assertEquals(Extent.BEGINNING, preview.extent());
    }

    @Test
    void aReaderThatAsksSkipsTheRestOfASplit() throws IOException {
        AtomicInteger added = new AtomicInteger();
        Preview preview = preview(3, (settings, sink, monitor) -> {
            sink.labels(List.of("a", "b"));
            for (Split split : Split.values()) {
                for (int i = 0; i < 1000 && sink.wants(split); i++) {
                    added.incrementAndGet();
                    sink.add(split, Example.of("" + i, List.of("w"), "b"));
                }
            }
        });
        assertEquals(9, added.get());
        assertEquals(3, preview.examples().get(Split.TEST).size());
    }

    @Test
    void aSmallDataSetIsSeenWhole() throws IOException {
        Preview preview = preview(3, (settings, sink, monitor) -> {
            sink.add(Split.TRAIN, Example.of("1", List.of("w"), "b"));
            sink.labels(List.of("a", "b"));
        });
        assertEquals(Extent.WHOLE, preview.extent());
        assertEquals(List.of("a", "b"), preview.labels());
        assertEquals(List.of(), preview.examples().get(Split.TEST));
        assertEquals(ORDER, List.copyOf(preview.examples().keySet()));
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        String message = assertThrows(MalformedDataException.class, () -> preview(1, (settings, sink, monitor) -> {
            throw new MalformedDataException(Path.of("a"), 1, "b", "c");
        })).getMessage();
        assertEquals("a:1: found b, expected c", message);
    }

    @Test
    void nothingIsNoPreview() {
        assertThrows(IllegalArgumentException.class, () -> preview(0, (settings, sink, monitor) -> {}));
    }

    private static Preview preview(int most, DatasetReader reader) throws IOException {
        return Preview.of(reader, Settings.NONE, most, new NullProgressMonitor());
    }
}
