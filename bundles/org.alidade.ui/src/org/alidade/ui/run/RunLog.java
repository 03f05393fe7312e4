package org.alidade.ui.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.data.Digests;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Damage;
import org.alidade.engine.Expansion;
import org.alidade.engine.Labels;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOutcome;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * What happened in the last run of a plan, a line for each cell that was computed, written as it happens: a crash leaves
 * what was there until then. Lies in the workspace, since results say nothing of when they were computed.
 */
public final class RunLog implements RunListener, AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int DIGITS = 8;

    private final Labels labels;
    private Optional<BufferedWriter> file;

    private RunLog(Labels labels, Optional<BufferedWriter> file) {
        this.labels = labels;
        this.file = file;
    }

    /** Where the log of a plan lies; there is none before its first run. */
    static Path of(Path plan) {
        String stem = plan.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String place = Digests.sha256(plan.toAbsolutePath().normalize().toString()).substring(0, DIGITS);
        return Platform.getStateLocation(FrameworkUtil.getBundle(RunLog.class)).toPath().resolve("runs")
                .resolve(stem + "-" + place + ".log");
    }

    /** Whether a plan has run, in this workspace. */
    public static boolean exists(Path plan) {
        return Files.isRegularFile(of(plan));
    }

    /** What happened in the last run of a plan; if that cannot be read, why. */
    public static TextDialog.Content text(Path plan) {
        String log;
        Optional<String> error = Optional.empty();
        try {
            log = Files.readString(of(plan));
        } catch (IOException e) {
            log = "";
            error = Optional.of(Messages.bind(Messages.RunLog_unreadable, Damage.of(e).message()));
        }
        return new TextDialog.Content("runLog", Messages.RunLog_title, of(plan).toString(), error, log,
                TextDialog.End.LAST);
    }

    /** Begins the log of a run in place of that of the run before. A run goes on where none can be written. */
    static RunLog begin(Path plan, Expansion expansion, int jobs) {
        try {
            Files.createDirectories(of(plan).getParent());
            RunLog log = new RunLog(new Labels(expansion), Optional.of(Files.newBufferedWriter(of(plan))));
            log.line(Messages.bind(Messages.RunLog_begin, new Object[] {plan, expansion.trainings().size(), jobs}));
            return log;
        } catch (IOException e) {
            ILog.of(RunLog.class).warn("The log of the run of " + plan + " cannot be written: " + e, e);
            return new RunLog(new Labels(expansion), Optional.empty());
        }
    }

    @Override
    public void changed(int training, int probe, CellStatus status, String detail) {
        if (status == CellStatus.DONE || status == CellStatus.FAILED || status == CellStatus.NOT_RUN) {
            String cell = labels.training(training) + (probe == TRAINING ? "" : ": " + labels.probe(training, probe));
            line(name(status) + "  " + cell
                    + (detail.isEmpty() ? "" : "  " + detail));
        }
    }

    void end(RunOutcome outcome) {
        outcome.warnings().forEach(warning -> line(Messages.bind(Messages.RunLog_warning, warning)));
        line(Messages.bind(Messages.RunLog_end, outcome.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + name(count.getKey())).collect(Collectors.joining(", "))));
    }

    private static String name(CellStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    synchronized void line(String text) {
        if (file.isPresent()) {
            try {
                file.get().write(LocalDateTime.now().format(TIME) + "  " + text + "\n");
                file.get().flush();
            } catch (IOException e) {
                ILog.of(RunLog.class).warn("The log of a run ends here: " + e, e);
                file = Optional.empty();
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            ILog.of(RunLog.class).warn("The log of a run may lack its end: " + e, e);
        }
        file = Optional.empty();
    }
}
