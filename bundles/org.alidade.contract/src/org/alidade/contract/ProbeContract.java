package org.alidade.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.contract.Lexicon.Scores;
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
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What every probe promises, checked on a model that can be computed by hand. */
public final class ProbeContract {

    private static final long SEED = 7;
    private static final int CLASSES = 3;
    /** Enough that a probe which never asks its monitor is found out. */
    private static final int MANY_TEXTS = 2000;

    private final ProbeDescriptor probe;

    /** The contract as one probe has to keep it. */
    public ProbeContract(ProbeDescriptor probe) {
        this.probe = probe;
    }

    /** The promises that the probe does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        FixedSubject busy = subject(Map.of(), many(), Scores.OWN);
        for (Map<String, String> settings : Variants.of(probe.contribution())) {
            rules.rule(Variants.named("The same cell gives the same table", settings), () -> sameTable(settings));
            for (int classes = 2; classes <= CLASSES; classes++) {
                int number = classes;
                rules.rule(Variants.named("Every cell is filled or explained, for " + classes + " classes", settings),
                        () -> complete(settings, number));
            }
        }
        rules.rule("Texts of one token are no error", this::singleTokens);
        rules.rule("Nothing that is given is changed", this::nothingChanged);
        rules.rule("A cancellation before the beginning is answered",
                () -> Rules.cancelledBefore(monitor -> measure(tiny(Map.of()), monitor)));
        rules.rule("A cancellation is answered within a second",
                () -> Rules.cancelledOnTheWay(monitor -> measure(busy, monitor)));
        return rules.breaches();
    }

    /**
     * The table of a corpus with default settings.
     *
     * @param corpus over the words of {@link Lexicon}
     */
    public Table measure(Corpus corpus, Scores scores) throws ContributionException {
        return measure(subject(Map.of(), corpus, scores), new NullProgressMonitor());
    }

    private Optional<String> sameTable(Map<String, String> settings) throws ContributionException {
        FixedSubject subject = tiny(settings);
        List<List<String>> first = cells(measure(subject, new NullProgressMonitor()));
        List<List<String>> second = cells(measure(subject, new NullProgressMonitor()));
        return first.equals(second) ? Optional.empty()
                : IntStream.range(0, Math.min(first.size(), second.size()))
                        .filter(row -> !first.get(row).equals(second.get(row)))
                        .mapToObj(row -> "row " + row + " was " + first.get(row) + ", then " + second.get(row))
                        .findFirst().or(() -> Optional.of(first.size() + " rows, then " + second.size()));
    }

    private Optional<String> complete(Map<String, String> settings, int classes) throws ContributionException {
        Table table = measure(subject(settings, TinyCorpus.of(classes, TinyCorpus.TEXTS), Scores.OWN),
                new NullProgressMonitor());
        if (table.rows() == 0) {
            return Optional.of("no rows");
        }
        for (Column column : table.columns()) {
            boolean empty = IntStream.range(0, table.rows()).allMatch(row -> table.isMissing(column.id(), row));
            if (empty) {
                return Optional.of("column " + column.id() + " has no value at all: "
                        + table.missingReasons(column.id()));
            }
        }
        Summaries.of(table, probe.summaries());
        return Optional.empty();
    }

    /** Nothing can be said of the order of one token, but that has to be said. */
    private Optional<String> singleTokens() throws ContributionException {
        measure(TinyCorpus.of(2, TinyCorpus.SINGLE_TOKENS), Scores.OWN);
        return Optional.empty();
    }

    private Optional<String> nothingChanged() throws ContributionException {
        FixedSubject subject = tiny(Map.of());
        List<float[]> before = numbers(subject);
        String hash = subject.corpus().hash();
        measure(subject, new NullProgressMonitor());
        List<float[]> after = numbers(subject);
        for (int i = 0; i < before.size(); i++) {
            Optional<String> difference = Rules.difference("what the model reads", before.get(i), after.get(i), 0);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return hash.equals(subject.corpus().hash()) ? Optional.empty() : Optional.of("the corpus is another");
    }

    private Table measure(FixedSubject subject, IProgressMonitor monitor) throws ContributionException {
        TableBuilder rows = new TableBuilder(probe.columns());
        probe.contribution().create(Probe.class).measure(subject, rows, monitor);
        return rows.build();
    }

    private FixedSubject tiny(Map<String, String> settings) {
        return subject(settings, TinyCorpus.of(2, TinyCorpus.TEXTS), Scores.OWN);
    }

    private static Corpus many() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < MANY_TEXTS; i++) {
            texts.add(TinyCorpus.TEXTS.get(i % TinyCorpus.TEXTS.size()));
        }
        return TinyCorpus.of(2, texts);
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
