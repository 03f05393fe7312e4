package org.alidade.datasets.treebank;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.alidade.core.data.MalformedDataException;

/**
 * Parses one labelled tree: {@code tree = "(" label (word | tree+) ")"}, a label a digit from 0 to 4, a word anything
 * without blanks and parentheses. Iterative, so that no depth of nesting exhausts the stack. Parses one line, once.
 */
final class TreeParser {

    /** What an open node holds so far. */
    private enum Content {
        NOTHING, WORD, TREES
    }

    private final Path file;
    private final long lineNumber;
    private final String line;
    private final Deque<Content> open = new ArrayDeque<>();
    private final List<String> leaves = new ArrayList<>();
    private int position;

    /** A parser of a line; file and number (from 1) are for messages. */
    TreeParser(Path file, long lineNumber, String line) {
        this.file = file;
        this.lineNumber = lineNumber;
        this.line = line;
    }

    /**
     * The sentence of the line's tree.
     *
     * @throws MalformedDataException if the line is not exactly one tree; names file, line and column
     */
    Sentence sentence() throws MalformedDataException {
        skipBlanks();
        if (next() != '(') {
            throw malformed(found(), "the \"(\" of a tree");
        }
        int root = openNode();
        while (!open.isEmpty()) {
            step();
        }
        skipBlanks();
        if (position < line.length()) {
            throw malformed(found(), "the end of the line after a whole tree");
        }
        return new Sentence(root, leaves);
    }

    private void step() throws MalformedDataException {
        skipBlanks();
        if (position == line.length()) {
            throw malformed("the end of the line with " + open.size() + " parentheses open", "\")\"");
        }
        switch (next()) {
        case '(' -> child();
        case ')' -> closeNode();
        default -> word();
        }
    }

    private void child() throws MalformedDataException {
        if (open.peek() == Content.WORD) {
            throw malformed("\"(\" after a word", "\")\"");
        }
        holds(Content.TREES);
        openNode();
    }

    private int openNode() throws MalformedDataException {
        position++;
        skipBlanks();
        String label = nextWord();
        if (!label.matches("[0-4]")) {
            position -= label.length();
            throw malformed("the label \"" + label + "\"", "a label from 0 to 4");
        }
        open.push(Content.NOTHING);
        return label.charAt(0) - '0';
    }

    private void closeNode() throws MalformedDataException {
        if (open.peek() == Content.NOTHING) {
            throw malformed("\")\" in a node that holds nothing", "a word or a tree");
        }
        open.pop();
        position++;
    }

    private void word() throws MalformedDataException {
        if (open.peek() != Content.NOTHING) {
            throw malformed(found(), open.peek() == Content.WORD ? "\")\" after a word" : "\"(\" or \")\"");
        }
        holds(Content.WORD);
        leaves.add(nextWord());
    }

    private void holds(Content content) {
        open.pop();
        open.push(content);
    }

    private String nextWord() {
        int from = position;
        while (position < line.length() && !isBlank(next()) && next() != '(' && next() != ')') {
            position++;
        }
        return line.substring(from, position);
    }

    private void skipBlanks() {
        while (position < line.length() && isBlank(next())) {
            position++;
        }
    }

    /** ASCII only: a no-break space is part of a word of the treebank. */
    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private char next() {
        return line.charAt(position);
    }

    private String found() {
        return "\"" + line.substring(position, Math.min(line.length(), position + 20)) + "\"";
    }

    private MalformedDataException malformed(String found, String expected) {
        return new MalformedDataException(file, lineNumber, found + " in column " + (position + 1), expected);
    }
}
