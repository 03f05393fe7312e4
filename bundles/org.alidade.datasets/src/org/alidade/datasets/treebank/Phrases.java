package org.alidade.datasets.treebank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.records.Format.Header;
import org.alidade.datasets.records.Format.Quotes;
import org.alidade.datasets.split.Origin;
import org.alidade.datasets.text.WhiteSpace;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The treebank as tables of phrases: sentences (datasetSentences.txt), their splits (datasetSplit.txt), the numbers of
 * phrases (dictionary.txt) and the sentiments of these, from 0 to 1 (sentiment_labels.txt). Sentences and phrases spell
 * brackets and accented letters differently and are matched without them.
 *
 * <p><b>Source</b>: the treebank's README: five sentiments end at 0.2, 0.4, 0.6 and 0.8, inclusive. <b>Differs</b>:
 * nothing.
 *
 * @param tree       the folder or archive
 * @param sentiments that are wanted
 */
record Phrases(FileTree tree, Sentiments sentiments) implements Documents {

    /** The tables, of which the first tells that this is the layout. */
    static final List<String> FILES = List.of("datasetSentences.txt", "datasetSplit.txt", "dictionary.txt",
            "sentiment_labels.txt");

    private static final Format BARS = new Format('|', Quotes.NONE, Header.NONE);
    private static final Format COMMAS = new Format(',', Quotes.NONE, Header.FIRST_LINE);
    private static final Map<String, Origin> ORIGINS = Map.of("1", Origin.TRAIN, "2", Origin.TEST, "3", Origin.DEV);

    /** A sentence with the number that tables know it by. */
    private record Numbered(Place place, String number, String text) {
    }

    @Override
    public Place source() {
        return new Place(tree.place(), 0);
    }

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, FILES.size());
        List<Numbered> sentences = sentences(progress.split(1));
        Map<String, String> splits = table(FILES.get(1), COMMAS, Fields.required("sentence_index", "splitset_label"),
                progress.split(1));
        Map<String, String> phrases = phrases(sentences, progress.split(1));
        Map<String, String> values = values(phrases, progress.split(1));
        Map<Origin, Long> numbers = new EnumMap<>(Origin.class);
        for (Numbered sentence : sentences) {
            Origin origin = ORIGINS.get(splits.getOrDefault(sentence.number(), ""));
            String value = values.get(phrases.getOrDefault(key(sentence.text()), ""));
            if (origin == null || value == null) {
                throw sentence.place().malformed("a sentence without " + (origin == null ? "a split from 1 to 3 in "
                        + FILES.get(1) : "its phrase in " + FILES.get(2) + " and a sentiment in " + FILES.get(3)),
                        "one for each sentence");
            }
            Optional<Document> document = sentiments.document(sentence.place(), origin,
                    numbers.merge(origin, 1L, Long::sum),
                    new Sentence(label(sentence.place(), value), WhiteSpace.words(repaired(sentence.text()))));
            if (document.isPresent()) {
                taker.take(document.get());
            }
        }
    }

    private List<Numbered> sentences(IProgressMonitor monitor) throws IOException {
        List<Numbered> sentences = new ArrayList<>();
        new Delimited(tree.file(FILES.get(0)), Format.TSV).read(Fields.required("sentence_index", "sentence"),
                row -> sentences.add(new Numbered(row.place(), row.value(0).strip(), row.value(1))), monitor);
        return sentences;
    }

    private Map<String, String> table(String name, Format format, Fields fields, IProgressMonitor monitor)
            throws IOException {
        Map<String, String> table = new HashMap<>();
        new Delimited(tree.file(name), format).read(fields, row -> put(table, row), monitor);
        return table;
    }

    private static void put(Map<String, String> table, FieldRecord row) throws MalformedDataException {
        if (table.put(row.value(0).strip(), row.value(1).strip()) != null) {
            throw row.place().malformed(row.value(0) + " again", "each once");
        }
    }

    /** Numbers of the phrases that are sentences; the others are not held. */
    private Map<String, String> phrases(List<Numbered> sentences, IProgressMonitor monitor) throws IOException {
        Map<String, String> phrases = new HashMap<>();
        sentences.forEach(sentence -> phrases.put(key(sentence.text()), ""));
        new Delimited(tree.file(FILES.get(2)), BARS).read(Fields.required("1", "2"),
                row -> phrases.computeIfPresent(key(row.value(0)), (key, none) -> row.value(1).strip()), monitor);
        return phrases;
    }

    private Map<String, String> values(Map<String, String> phrases, IProgressMonitor monitor) throws IOException {
        Map<String, String> values = new HashMap<>();
        phrases.values().forEach(number -> values.put(number, ""));
        new Delimited(tree.file(FILES.get(3)), BARS).read(Fields.required("1", "2"),
                row -> values.computeIfPresent(row.value(0).strip(), (key, none) -> row.value(1).strip()), monitor);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static int label(Place place, String value) throws MalformedDataException {
        if (!value.matches("(0(\\.\\d+)?|1(\\.0+)?)")) {
            throw place.malformed("the sentiment \"" + value + "\" in " + FILES.get(3), "a number from 0 to 1");
        }
        return Math.max(0, (int) Math.ceil(Double.parseDouble(value) / 0.2 - 1e-9) - 1);
    }

    /** What sentences and phrases have in common. */
    private static String key(String written) {
        String plain = written.replace("-LRB-", "(").replace("-RRB-", ")").replace("\\", "");
        StringBuilder key = new StringBuilder();
        plain.chars().filter(character -> character > ' ' && character < 127)
                .forEach(character -> key.append((char) character));
        return key.toString();
    }

    /** Sentences have accented letters in UTF-8 that was taken for Latin-1 and written as UTF-8 again. */
    private static String repaired(String text) {
        boolean plain = text.chars().allMatch(character -> character < 128);
        if (plain || text.chars().anyMatch(character -> character > 255)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return text; // it was right as it is
        }
    }
}
