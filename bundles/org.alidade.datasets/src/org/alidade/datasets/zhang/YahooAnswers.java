package org.alidade.datasets.zhang;

import java.io.IOException;
import java.util.List;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.zhang.ZhangTables.Breaks;
import org.alidade.datasets.zhang.ZhangTables.Shape;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Questions with their best answers, by topic: 1,400,000 for training, 60,000 for testing.
 *
 * <p><b>Source</b>: Zhang et al. 2015 (Yahoo! Answers): title, content and best answer. <b>Differs</b>: Serrano and
 * Smith 2019 drew as many of the same topics from the questions themselves, see {@link YahooQuestions}.
 */
public final class YahooAnswers implements DatasetReader {

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        Shape shape = new Shape(YahooTopics.NAMES, YahooTopics.NAMES, List.of(2, 3, 4), Breaks.LINES);
        new Import(ZhangTables.of(settings, "yahoo_answers_csv", shape), YahooTopics.NAMES, EmptyTexts.DROPPED)
                .read(settings, sink, monitor);
    }
}
