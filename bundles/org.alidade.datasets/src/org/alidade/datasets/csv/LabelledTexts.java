package org.alidade.datasets.csv;

import java.io.IOException;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.math.Seeds;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A table of labelled texts with a column that assigns each to a split. Read twice, never held: labels and numbers of
 * rows first, then the rows. The id of an example is the line it starts on.
 *
 * <p><b>Source</b>: the intermediate format {@code text,label,exp_split} of the released code of Jain and Wallace 2019.
 * <b>Differs</b>: texts are split at any white space, of any length; where there are no rows of dev, a share of train
 * is drawn, by another random generator than theirs.
 */
public final class LabelledTexts implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading rows", 2);
        CsvFile file = new CsvFile(settings);
        double devShare = settings.number("devShare");
        Survey survey = new Survey();
        file.forEach(survey::add, progress.split(1));
        survey.requireUsable(file, devShare);
        sink.labels(survey.labels());
        Splits splits = new Splits(survey, devShare, Seeds.random(settings.longInteger("seed"), "rows of dev"));
        file.forEach(row -> sink.add(splits.of(row), Example.of("line:" + row.line(), row.tokens(), row.label())),
                progress.split(1));
    }
}
