package org.alidade.datasets.intermediate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Tables with the columns {@code category} and {@code tokens}, fields between tabs as they are, one for each split. The
 * id of an example is its split and line ({@code test:17}).
 *
 * <p><b>Source</b>: the intermediate format of the released code of Serrano and Smith 2019. <b>Differs</b>: nothing.
 */
public final class CategoryTables implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        Map<Split, DataFile> files = new EnumMap<>(Split.class);
        files.put(Split.TRAIN, DataFile.of(settings.path("trainFile")));
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            Optional<Path> file = settings.optionalPath(name(split) + "File");
            if (file.isPresent()) {
                files.put(split, DataFile.of(file.get()));
            }
        }
        new Import(new Tables(files), List.of(), EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    /** The files there are; that of train is. Without one of test, those of train are shared out. */
    private record Tables(Map<Split, DataFile> files) implements Documents {

        @Override
        public Place source() {
            return files.get(Split.TRAIN).place();
        }

        @Override
        public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, files.size());
            for (Map.Entry<Split, DataFile> each : files.entrySet()) {
                read(each.getKey(), each.getValue(), taker, progress.split(1));
            }
        }

        private void read(Split split, DataFile file, Taker taker, IProgressMonitor monitor) throws IOException {
            boolean whole = split == Split.TRAIN && !files.containsKey(Split.TEST);
            Origin origin = whole ? Origin.WHOLE : Origin.of(split);
            new Delimited(file, Format.TSV).read(Fields.required("category", "tokens"),
                    row -> taker.take(new Document(row.place(), name(split) + ":" + row.place().line(), origin,
                            row.value(0).strip(), row.value(1))),
                    monitor);
        }
    }
}
