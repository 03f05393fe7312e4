package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Column;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.tests.contract.Lexicon.Scores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** What every probe promises, whoever contributes it, checked on a model that can be computed by hand. */
final class ProbeContract {

    private static final long SEED = 7;

    private final ProbeDescriptor probe;

    ProbeContract(ProbeDescriptor probe) {
        this.probe = probe;
    }

    /** Same cell, same table: with a new instance, and with the same model after it has been measured. */
    void sameCellGivesTheSameTable(Map<String, String> settings) throws ContributionException {
        FixedSubject subject = subject(settings, TinyCorpus.of(2, TinyCorpus.TEXTS), Scores.OWN);
        assertEquals(cells(measure(subject)), cells(measure(subject)));
    }

    /** Rows are complete by the builder's check; what is missing has reasons, and something can be summarised. */
    void everyCellIsFilledOrExplained(Map<String, String> settings, int classes) throws ContributionException {
        Table table = measure(subject(settings, TinyCorpus.of(classes, TinyCorpus.TEXTS), Scores.OWN));
        assertTrue(table.rows() > 0, "no rows");
        for (Column column : table.columns()) {
            long missing = IntStream.range(0, table.rows()).filter(row -> table.isMissing(column.id(), row)).count();
            long explained = table.missingReasons(column.id()).values().stream().mapToInt(Integer::intValue).sum();
            assertEquals(missing, explained, column.id());
            assertTrue(missing < table.rows(), "column " + column.id() + " has no value at all: "
                    + table.missingReasons(column.id()));
        }
        Summaries.of(table, probe.summaries());
    }

    /** Nothing can be said of the order of one token, but that has to be said. */
    void textsOfOneTokenAreNoError() throws ContributionException {
        measure(subject(Map.of(), TinyCorpus.of(2, TinyCorpus.SINGLE_TOKENS), Scores.OWN));
    }

    /** What the model reads afterwards is what it read before. */
    void nothingThatIsGivenIsChanged() throws ContributionException {
        FixedSubject subject = subject(Map.of(), TinyCorpus.of(2, TinyCorpus.TEXTS), Scores.OWN);
        List<float[]> before = numbers(subject);
        String hash = subject.corpus().hash();
        measure(subject);
        List<float[]> after = numbers(subject);
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i), 0);
        }
        assertEquals(hash, subject.corpus().hash());
    }

    /** A probe that is not wanted any more ends by the one exception that says so. */
    void cancellationIsAnswered() {
        var canceled = new NullProgressMonitor();
        canceled.setCanceled(true);
        FixedSubject subject = subject(Map.of(), TinyCorpus.of(2, TinyCorpus.TEXTS), Scores.OWN);
        TableBuilder rows = new TableBuilder(probe.columns());
        assertThrows(OperationCanceledException.class,
                () -> probe.contribution().create(Probe.class).measure(subject, rows, canceled));
    }

    /** The table of the given corpus with default settings. */
    Table measure(Corpus corpus, Scores scores) throws ContributionException {
        return measure(subject(Map.of(), corpus, scores));
    }

    private Table measure(FixedSubject subject) throws ContributionException {
        TableBuilder rows = new TableBuilder(probe.columns());
        probe.contribution().create(Probe.class).measure(subject, rows, new NullProgressMonitor());
        return rows.build();
    }

    /**
     * With default settings the model offers what the probe declares to need, and no more; with others anything, since
     * what else is needed may depend on a choice.
     */
    private FixedSubject subject(Map<String, String> settings, Corpus corpus, Scores scores) {
        Set<Capability> offers = settings.isEmpty() ? probe.needs() : EnumSet.allOf(Capability.class);
        return new FixedSubject(new Lexicon(corpus.labels().size(), scores, 0), offers, corpus,
                Settings.of(probe.contribution().settings(), settings), SEED);
    }

    private static List<float[]> numbers(FixedSubject subject) {
        List<float[]> numbers = new ArrayList<>();
        for (Reading reading : subject.readings(new NullProgressMonitor())) {
            numbers.add(reading.attention());
            numbers.add(reading.probabilities());
        }
        return numbers;
    }

    private static List<List<String>> cells(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.columns().stream().map(column -> table.text(column.id(), row)).toList())
                .toList();
    }
}
