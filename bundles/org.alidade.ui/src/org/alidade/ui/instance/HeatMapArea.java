package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.TextFigure;
import org.alidade.report.figure.TextFigure.Bars;
import org.alidade.report.figure.TextFigure.Line;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.grid.SystemColours;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jfree.chart.JFreeChart;

/** The rows of an instance as shaded texts, drawn as reports draw them. */
final class HeatMapArea extends Composite {

    private Optional<FigureCanvas> canvas = Optional.empty();

    HeatMapArea(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
    }

    /**
     * Shows rows; how far they are scrolled stays.
     *
     * @param id of the instance, which stands above them on paper
     */
    void show(String id, List<String> units, List<HeatRow> rows, Bars bars) {
        FigureTheme theme = SystemColours.isDark(getDisplay()) ? FigureTheme.DARK : FigureTheme.LIGHT;
        int scrolled = canvas.filter(Control::isVisible).map(shown -> shown.getVerticalBar().getSelection()).orElse(0);
        clear();
        JFreeChart chart = chart("", units, rows, bars, theme);
        chart.setTitle((String) null); // it stands above the tabs
        FigureCanvas shown = WidgetName.set(new FigureCanvas(this, TextFigure.DECLARATION, chart),
                "instance.heatmap");
        shown.onPaper(() -> chart(id, units, rows, bars, FigureTheme.PRINT));
        canvas = Optional.of(shown);
        layout(true);
        shown.getVerticalBar().setSelection(scrolled);
    }

    void clear() {
        canvas.ifPresent(Control::dispose);
        canvas = Optional.empty();
    }

    /** The figure, as it is shown or saved. */
    static JFreeChart chart(String title, List<String> units, List<HeatRow> rows, Bars bars, FigureTheme theme) {
        double common = rows.stream().filter(row -> row.scale() == HeatRow.Scale.ATTENTION)
                .mapToDouble(HeatMapArea::largest).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (HeatRow row : rows) {
            boolean fits = row.weights().size() == units.size();
            String remark = !row.problem().isEmpty() ? row.problem()
                    : !fits ? NLS.bind(Messages.Row_otherUnits, row.weights().size(), units.size()) : remark(row);
            lines.add(new Line(row.label(), fits ? row.weights() : List.of(),
                    row.scale() == HeatRow.Scale.ATTENTION ? common : largest(row), remark));
        }
        return TextFigure.chart(title, "", units, lines, bars, theme);
    }

    private static double largest(HeatRow row) {
        return row.weights().stream().mapToDouble(weight -> Math.abs(weight)).filter(Double::isFinite).max().orElse(0);
    }

    /** What is predicted, and how far it is from the original. */
    static String remark(HeatRow row) {
        if (row.scale() == HeatRow.Scale.OWN) {
            return NLS.bind(Messages.Row_largest, String.format(Locale.ROOT, "%.3g", largest(row)));
        }
        List<String> parts = new ArrayList<>();
        row.outcome().flatMap(Outcome::predicted)
                .ifPresent(made -> parts.add(NLS.bind(made.flipped() ? Messages.Row_flipped : Messages.Row_predicted,
                        made.label(), number(made.probability()))));
        row.outcome().map(Outcome::attentionJsd).filter(jsd -> jsd.isPresent()).ifPresent(
                jsd -> parts.add(row.outcome().get().outputTvd().isPresent()
                        ? NLS.bind(Messages.Row_distances, number(jsd.getAsDouble()),
                                number(row.outcome().get().outputTvd().getAsDouble()))
                        : NLS.bind(Messages.Row_distance, number(jsd.getAsDouble()))));
        return String.join("\n", parts);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
