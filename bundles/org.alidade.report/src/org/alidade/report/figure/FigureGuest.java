package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * A figure kind that is called: the one place where its exceptions become a {@link FigureException} that blames it by
 * name. One of another bundle has its figure drawn once into nothing, on a thread that can be left to itself, before the
 * window or a page is drawn.
 */
final class FigureGuest {

    private static final String OURS = "org.alidade.report";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final FigureKindDescriptor kind;
    private final FigureDrawer drawer;
    private final Duration limit;

    FigureGuest(FigureKindDescriptor kind, FigureDrawer drawer, Duration limit) {
        this.kind = kind;
        this.drawer = drawer;
        this.limit = limit;
    }

    /** @throws FigureException if the kind is not installed, does not fit, or has no instance */
    static FigureGuest of(FigureDeclaration declaration) {
        FigureKindDescriptor kind = InstalledContributions.figureKind(declaration.kind())
                .orElseThrow(() -> new FigureException("its kind of figure, " + declaration.kind().id()
                        + ", is not installed"));
        kind.problemWith(declaration).ifPresent(problem -> {
            throw new FigureException(problem);
        });
        try {
            return new FigureGuest(kind, kind.contribution().create(FigureDrawer.class), LIMIT);
        } catch (ContributionException e) {
            throw new FigureException(e.getMessage());
        }
    }

    FigureKindDescriptor kind() {
        return kind;
    }

    FigureChart draw(FigureData data, Look look) {
        return called(() -> tried(data, drawer.draw(data, look)));
    }

    List<FigureChart> pages(FigureData data, Look look) {
        return called(() -> drawer.pages(data, look).stream().map(page -> tried(data, page)).toList());
    }

    private FigureChart tried(FigureData data, FigureChart chart) {
        if (chart == null) {
            throw new IllegalStateException("made no chart");
        }
        chart.isDrawnBy(this);
        if (!isOurs()) {
            FigureSize size = FigureSize.of(data.declaration(), chart);
            Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            try {
                chart.draw(nowhere, new Rectangle2D.Double(0, 0, size.width(), size.height()));
            } finally {
                nowhere.dispose();
            }
            chart.problem().ifPresent(problem -> {
                throw problem;
            });
        }
        return chart;
    }

    private boolean isOurs() {
        return kind.contribution().bundle().equals(OURS);
    }

    private <T> T called(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        if (isOurs()) {
            task.run();
        } else {
            Thread thread = new Thread(task, "Figure kind " + kind.id());
            thread.setDaemon(true);
            thread.start();
        }
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw blamed(e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            throw FigureException.blaming(kind,
                    "did not finish within " + limit.toSeconds() + " seconds, and is left to itself", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw FigureException.blaming(kind, "was interrupted", e);
        }
    }

    /** What it threw. One that says itself that the rows do not fit is believed. */
    FigureException blamed(Throwable thrown) {
        if (thrown instanceof FigureException known) {
            return known;
        }
        String message = thrown.getMessage();
        boolean said = thrown instanceof IllegalArgumentException && message != null && !message.isBlank();
        if (said && isOurs()) {
            return new FigureException(message);
        }
        return FigureException.blaming(kind, said ? message
                : "threw " + thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message), thrown);
    }

    boolean isWide(FigureDeclaration declaration, JFreeChart chart) {
        return size(asked -> asked.isWide(declaration, chart) ? 1 : 0) == 1;
    }

    int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return size(asked -> asked.height(declaration, chart, width));
    }

    int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return size(asked -> asked.panelHeight(declaration, plot, width));
    }

    private int size(ToIntFunction<FigureDrawer> asked) {
        try {
            return asked.applyAsInt(drawer);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw blamed(e);
        }
    }
}
