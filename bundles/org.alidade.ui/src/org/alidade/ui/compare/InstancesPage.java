package org.alidade.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.result.InstanceRows;
import org.alidade.ui.result.Joined;
import org.alidade.ui.result.LinkedSelection;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The difference of each instance, or why there is none. */
final class InstancesPage extends Composite {

    private final Comparison comparison;
    private final List<Column> columns;
    private final Background background = Background.quiet(this);
    private Optional<InstanceRows> rows = Optional.empty();
    private Map<String, List<String>> texts = Map.of();
    /** Set as soon as there are rows. */
    private Column shown;

    InstancesPage(Composite parent, Comparison comparison, LinkedSelection selection) {
        super(parent, SWT.NONE);
        this.comparison = comparison;
        this.columns = comparison.columns();
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        Optional<String> obstacle = comparison.obstacle();
        if (obstacle.isPresent()) {
            Label why = WidgetName.set(new Label(this, SWT.WRAP), "compare.obstacle");
            why.setText(obstacle.get().replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).indent(12, 12).hint(200, SWT.DEFAULT).applyTo(why);
            return;
        }
        createChoice();
        InstanceRows paired = new InstanceRows(this, comparison.noInstances(columns.get(first())), selection,
                "compare.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(paired);
        rows = Optional.of(paired);
        show(columns.get(first()));
    }

    private void createChoice() {
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(6, 6, 2, 0).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.Compare_column);
        Combo choice = WidgetName.set(new Combo(bar, SWT.READ_ONLY), "compare.column");
        choice.setItems(columns.stream().map(Column::heading).toArray(String[]::new));
        choice.select(first());
        choice.addListener(SWT.Selection, event -> show(columns.get(choice.getSelectionIndex())));
    }

    /** The first column that is summarised: what the probe is about. */
    private int first() {
        return comparison.results().get(0).probe().summary().stream().findFirst()
                .map(row -> columns.stream().map(Column::id).toList().indexOf(row.column())).filter(i -> i >= 0)
                .orElse(0);
    }

    /** Adds a column with the texts of instances. */
    void show(Map<String, List<String>> known) {
        texts = known;
        if (rows.isPresent()) {
            show(shown);
        }
    }

    private void show(Column column) {
        shown = column;
        Map<String, List<String>> known = texts;
        background.ask(Messages.Compare_joining, (monitor, answer) -> {
            Table table = Joined.texts(comparison.instances(column), known);
            answer.accept(() -> rows.ifPresent(paired -> paired.show(table, comparison.remark())));
        });
    }

    Optional<InstanceRows> rows() {
        return rows;
    }
}
