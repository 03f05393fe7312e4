package org.alidade.datasets.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.records.Format.Header;
import org.alidade.datasets.records.Format.Quotes;
import org.alidade.datasets.records.JsonRecords;
import org.alidade.datasets.records.Records;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A table or JSON file of labelled texts. Columns are named by settings; where none says the split, splits are drawn.
 * Read twice, never held.
 *
 * <p><b>Source</b>: by default the intermediate format {@code text,label,exp_split} of the released code of Jain and
 * Wallace 2019. <b>Differs</b>: texts are split at any white space, of any length; where there are no rows of dev, a
 * share of train is drawn, by another random generator than theirs.
 */
public final class LabelledTexts implements DatasetReader {

    private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "tab", '\t', "semicolon", ';', "bar",
            '|');

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        DataFile file = DataFile.of(settings.path("file"));
        new Import(new MappedDocuments(file.place(), records(file, settings), mapping(file, settings)), List.of(),
                EmptyTexts.REFUSED).read(settings, sink, monitor);
    }

    private static Mapping mapping(DataFile file, Settings settings) throws MalformedDataException {
        try {
            return Mapping.of(settings);
        } catch (IllegalArgumentException e) {
            throw file.place().malformed(e.getMessage(), "settings that name its columns", e);
        }
    }

    private static Records records(DataFile file, Settings settings) {
        if (settings.text("format").equals("json")) {
            return new JsonRecords(file);
        }
        return new Delimited(file, new Format(DELIMITERS.get(settings.text("delimiter")),
                settings.flag("quotes") ? Quotes.DOUBLE : Quotes.NONE,
                settings.flag("header") ? Header.FIRST_LINE : Header.NONE));
    }
}
