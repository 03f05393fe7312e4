package org.alidade.contract;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Defect;
import org.alidade.core.certificate.Expense;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Preparation;
import org.alidade.core.probe.Probe;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Column;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds out what a probe tells apart, as {@link Certificate} defines it. */
final class Certification {

    private static final String TEXTS = "org.alidade.datasets.keywords";
    /** As many as make every deciding word known. */
    private static final int TRAINING_TEXTS = 200;
    /** From the seed of a faithful model to that of the other. */
    private static final long OTHER = 1_000_003;
    private static final int RUNS_PER_WORLD = 2 + Defect.values().length;
    private static final double NANOS = 1e-9;

    private final ProbeDescriptor probe;
    private final Contributions installed;
    private final long seed;
    private final List<Column> judged;
    private final AtomicInteger trainings = new AtomicInteger();
    private long nanos;

    Certification(ProbeDescriptor probe, Contributions installed, long seed) throws NotCertifiableException {
        this.probe = probe;
        this.installed = installed;
        this.seed = seed;
        this.judged = judged(probe);
    }

    Certificate certify(IProgressMonitor monitor) throws NotCertifiableException {
        SubMonitor progress = SubMonitor.convert(monitor, probe.name(), Certificate.WORLDS * RUNS_PER_WORLD);
        Map<Column, Judgement> judgements = new LinkedHashMap<>();
        judged.forEach(column -> judgements.put(column, new Judgement(column)));
        for (int world = 0; world < Certificate.WORLDS; world++) {
            progress.subTask("texts " + (world + 1) + " of " + Certificate.WORLDS);
            Corpus corpus = corpus(seed + world, progress);
            Table faithful = measure(corpus, seed + world, Optional.empty(), progress);
            Table other = measure(corpus, seed + world + OTHER, Optional.empty(), progress);
            Map<Defect, Table> defective = new EnumMap<>(Defect.class);
            for (Defect defect : Defect.values()) {
                defective.put(defect, measure(corpus, seed + world, Optional.of(defect), progress));
            }
            judgements.values().forEach(judgement -> judgement.add(faithful, other, defective));
        }
        List<Ability> abilities = new ArrayList<>();
        for (Judgement judgement : judgements.values()) {
            abilities.add(judgement.ability());
        }
        return certificate(abilities);
    }

    private Certificate certificate(List<Ability> abilities) {
        Contribution contribution = probe.contribution();
        int runs = Certificate.WORLDS * RUNS_PER_WORLD;
        double seconds = nanos * NANOS / (runs * Certificate.INSTANCES);
        return new Certificate(contribution.id(), contribution.version(), contribution.bundle(),
                contribution.bundleVersion(), alidade(), Certificate.DEFINITION, seed, abilities,
                new Expense(seconds, trainings.get() / (double) runs, machine()));
    }

    private static List<Column> judged(ProbeDescriptor probe) throws NotCertifiableException {
        if (probe.columns().stream().noneMatch(column -> column.id().equals(Column.INSTANCE))) {
            throw new NotCertifiableException("its rows name no instances: it has no column '" + Column.INSTANCE
                    + "', so that models cannot be compared text by text");
        }
        List<String> summarised = probe.summaries().stream().flatMap(summary -> summary.columns().stream()).distinct()
                .toList();
        List<Column> judged = probe.columns().stream().filter(column -> summarised.contains(column.id()))
                .filter(column -> column.isNumeric() && column.direction() != Direction.NEUTRAL).toList();
        if (judged.isEmpty()) {
            throw new NotCertifiableException("none of the columns that it summarises " + summarised
                    + " declares whether larger is more faithful (attribute 'direction')");
        }
        return judged;
    }

    private Corpus corpus(long drawn, IProgressMonitor monitor) throws NotCertifiableException {
        DatasetDescriptor texts = installed.find(DatasetDescriptor.class, TEXTS).orElseThrow(
                () -> new NotCertifiableException("the data set " + TEXTS + " is not installed"));
        try {
            CorpusBuilder builder = new CorpusBuilder(texts.task(), Preparation.NONE);
            Settings settings = Settings.of(texts.contribution().settings(),
                    Map.of("seed", Long.toString(drawn), "testSize", Integer.toString(Certificate.INSTANCES),
                            "trainSize", Integer.toString(TRAINING_TEXTS)));
            texts.contribution().create(DatasetReader.class).read(settings, builder, monitor);
            return builder.build();
        } catch (OperationCanceledException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new NotCertifiableException("the data set " + TEXTS + " cannot be drawn: " + e, e);
        }
    }

    private Table measure(Corpus corpus, long model, Optional<Defect> kind, SubMonitor progress)
            throws NotCertifiableException {
        progress.checkCanceled();
        Settings defaults = Settings.of(probe.contribution().settings(), Map.of());
        TableBuilder rows = new TableBuilder(probe.columns());
        PlantedSubject subject = new PlantedSubject(corpus, defaults, model, kind, trainings);
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            probe.contribution().create(Probe.class).measure(subject, rows, progress.split(1));
            return rows.build();
        } catch (ContributionException | RuntimeException | LinkageError | StackOverflowError e) {
            throw failed(e, progress);
        } finally {
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        }
    }

    /** A probe may wrap what the subject throws. */
    private static NotCertifiableException failed(Throwable thrown, IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlantedSubject.NotPlantedException) {
                return new NotCertifiableException(cause.getMessage(), thrown);
            }
        }
        return new NotCertifiableException("it failed: " + thrown, thrown);
    }

    private static String alidade() {
        return Optional.ofNullable(FrameworkUtil.getBundle(Certification.class)).map(Bundle::getVersion)
                .map(String::valueOf).orElse("development");
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new TreeMap<>();
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put("os", System.getProperty("os.name"));
        machine.put("arch", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors() + " processors");
        return machine;
    }
}
