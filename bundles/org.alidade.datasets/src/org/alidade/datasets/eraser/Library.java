package org.alidade.datasets.eraser;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.JsonRecords;
import org.alidade.datasets.text.WhiteSpace;
import org.alidade.datasets.text.Words;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The documents of a data set of ERASER: a file each in the folder docs, or all in docs.jsonl, which is held in memory.
 * Words are between white space, sentences are lines.
 */
final class Library {

    private static final String FOLDER = "docs/";
    /** Documents that several annotations in a row are about need not be read again. */
    private static final int REMEMBERED = 32;

    private final Place place;
    private final SortedMap<String, DataFile> files;
    private final Map<String, String> texts;
    private final Map<String, Words> read = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Words> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Library(Place place, SortedMap<String, DataFile> files, Map<String, String> texts) {
        this.place = place;
        this.files = files;
        this.texts = texts;
    }

    /** The documents of a data set; those of docs.jsonl are read here. */
    static Library of(FileTree tree, IProgressMonitor monitor) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Optional<DataFile> all = tree.find("docs.jsonl");
        if (all.isPresent()) {
            new JsonRecords(all.get()).read(Fields.required("docid", "document"), document -> {
                if (texts.put(document.value(0), document.value(1)) != null) {
                    throw document.place().malformed("the docid " + document.value(0) + " again", "each docid once");
                }
            }, monitor);
        }
        return new Library(new Place(tree.place(), 0), tree.files(Pattern.compile(FOLDER + ".+"), monitor), texts);
    }

    /**
     * A document.
     *
     * @param asking where it is named
     * @throws org.alidade.core.data.MalformedDataException if there is no such document, or it has no words
     */
    Words document(String id, Place asking) throws IOException {
        Words known = read.get(id);
        if (known != null) {
            return known;
        }
        List<String> lines = lines(id);
        Words words = words(lines);
        if (words.tokens().isEmpty()) {
            throw asking.malformed("the docid " + id + (has(id) ? ", a document without words" : ""),
                    has(id) ? "at least one word"
                            : "a document " + place.file() + "/" + FOLDER + id
                                    + " or one of docs.jsonl");
        }
        read.put(id, words);
        return words;
    }

    /** Whether there is such a document. */
    boolean has(String id) {
        return texts.containsKey(id) || files.containsKey(FOLDER + id);
    }

    private List<String> lines(String id) throws IOException {
        if (texts.containsKey(id)) {
            return texts.get(id).lines().toList();
        }
        List<String> lines = new ArrayList<>();
        DataFile file = files.get(FOLDER + id);
        if (file != null) {
            file.read(reader -> addLines(reader, lines));
        }
        return lines;
    }

    private static void addLines(BufferedReader reader, List<String> lines) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
    }

    private static Words words(List<String> lines) {
        List<String> tokens = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        for (String line : lines) {
            List<String> words = WhiteSpace.words(line);
            if (!words.isEmpty()) {
                sentences.add(tokens.size());
                tokens.addAll(words);
            }
        }
        return new Words(tokens, sentences);
    }
}
