package org.alidade.datasets.zhang;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The tables train.csv and test.csv: no header, the class as a number from 1, then texts; a line break within a text is
 * written as backslash and n. The id of an example is its file and line ({@code test:17}).
 */
final class ZhangTables implements Documents {

    private final Place source;
    private final Optional<DataFile> train;
    private final DataFile test;
    private final Shape shape;

    /**
     * What is taken of a row.
     *
     * @param classes names of the classes 1, 2 and so on
     * @param kept    those that are wanted, others are left out
     * @param texts   columns that make the text, from 2
     * @param breaks  what a text's backslashes are
     */
    record Shape(List<String> classes, List<String> kept, List<Integer> texts, Breaks breaks) {

        Shape {
            classes = List.copyOf(classes);
            kept = List.copyOf(kept);
            texts = List.copyOf(texts);
        }
    }

    /** What becomes of a text's backslashes. */
    enum Breaks {
        /** Nothing. */
        KEPT,
        /** Backslash and n is a line break. */
        LINES,
        /** Each is a blank. */
        BLANKS
    }

    private ZhangTables(Place source, Optional<DataFile> train, DataFile test, Shape shape) {
        this.source = source;
        this.train = train;
        this.test = test;
        this.shape = shape;
    }

    /**
     * The tables in the folder or archive that the setting {@code folder} names; with the setting {@code files} at
     * {@code testAlone} test.csv alone, of which all splits are drawn.
     *
     * @param root name of the folder as it is downloaded
     * @throws MalformedDataException if one is missing
     */
    static ZhangTables of(Settings settings, String root, Shape shape) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), root);
        Place source = new Place(tree.place(), 0);
        if (settings.text("files").equals("testAlone")) {
            return new ZhangTables(source, Optional.empty(), tree.file("test.csv"), shape);
        }
        Optional<DataFile> train = tree.find("train.csv");
        Optional<DataFile> test = tree.find("test.csv");
        if (train.isEmpty() || test.isEmpty()) {
            throw source.malformed(train.isPresent() ? "no test.csv"
                    : test.isPresent()
                            ? "no train.csv, but test.csv"
                            : "no train.csv, no test.csv",
                    test.isPresent()
                            ? "both, or the setting files at testAlone, which draws all splits from test.csv"
                            : "both");
        }
        return new ZhangTables(source, train, test.get(), shape);
    }

    @Override
    public Place source() {
        return source;
    }

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        if (train.isPresent()) {
            read(train.get(), Origin.TRAIN, taker, progress.split(1));
        }
        read(test, train.isPresent() ? Origin.TEST : Origin.WHOLE, taker, progress.split(1));
    }

    private void read(DataFile file, Origin origin, Taker taker, IProgressMonitor monitor) throws IOException {
        String name = file == test ? "test:" : "train:";
        Stream<Integer> columns = Stream.concat(Stream.of(1), shape.texts.stream());
        Fields fields = Fields.required(columns.map(Object::toString).toArray(String[]::new));
        new Delimited(file, Format.CSV.withoutHeader()).read(fields, row -> {
            String label = label(row);
            if (shape.kept.contains(label)) {
                taker.take(new Document(row.place(), name + row.place().line(), origin, label, text(row)));
            }
        }, monitor);
    }

    private String label(FieldRecord row) throws MalformedDataException {
        String number = row.value(0).strip();
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < 1
                || Integer.parseInt(number) > shape.classes.size()) {
            throw row.place().malformed("the class \"" + number + "\"", "a class from 1 to " + shape.classes.size());
        }
        return shape.classes.get(Integer.parseInt(number) - 1);
    }

    /** An empty line between texts, so that no sentence goes from one to the other. */
    private String text(FieldRecord row) {
        String text = String.join("\n\n", row.values().subList(1, row.values().size()));
        return switch (shape.breaks) {
        case KEPT -> text;
        case LINES -> text.replace("\\n", "\n");
        case BLANKS -> text.replace('\\', ' ');
        };
    }
}
