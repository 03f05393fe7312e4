package org.alidade.ui.result;

import java.util.List;

import org.alidade.core.cell.ProbeResult;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The summary over all seeds above, that of this seed below. */
final class SummaryPage extends Composite {

    private final ProbeResult result;
    private final Composite above;
    private final Label title;

    SummaryPage(Composite parent, ProbeResult result, long seed) {
        super(parent, SWT.NONE);
        this.result = result;
        GridLayoutFactory.fillDefaults().applyTo(this);
        SashForm parts = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        above = part(parts);
        title = title(above, Messages.Summary_computing, "summary.seeds.title");
        Composite below = part(parts);
        title(below, Messages.bind(Messages.Summary_thisSeed, Long.toString(seed)), "summary.seed.title");
        fill(Grid.of(below, new SummaryContent(result), SummaryContent.STYLES).named("result.summary"));
    }

    private static Composite part(Composite parent) {
        Composite part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(part);
        return part;
    }

    private static Label title(Composite parent, String text, String name) {
        Label label = WidgetName.set(new Label(parent, SWT.WRAP), name);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void fill(Grid grid) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
    }

    /** Shows what was computed over the seeds; to be called once. */
    void show(List<SeedSummary> rows, List<Long> seeds) {
        String method = rows.stream().flatMap(row -> row.statistics().stream())
                .flatMap(found -> found.interval().stream()).map(found -> found.method().text()).findFirst()
                .orElse(Messages.Summary_noInterval);
        title.setText(Messages.bind(Messages.Summary_overSeeds, seeds.size(), method));
        fill(Grid.of(above, new OverSeedsContent(result.table(), rows, seeds), SummaryContent.STYLES)
                .named("result.seeds"));
        above.layout(true, true);
    }
}
