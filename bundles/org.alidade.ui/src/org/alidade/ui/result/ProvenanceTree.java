package org.alidade.ui.result;

import java.util.Locale;
import java.util.Map;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** Where a result comes from: contributions, settings, bundles, machine. */
final class ProvenanceTree {

    private static final int NAME_WIDTH = 260;
    private static final int VALUE_WIDTH = 620;

    private final Tree tree;

    ProvenanceTree(Composite parent) {
        tree = WidgetName.set(new Tree(parent, SWT.FULL_SELECTION), "provenance");
        tree.setHeaderVisible(true);
        column(Messages.Provenance_name, NAME_WIDTH);
        column(Messages.Provenance_value, VALUE_WIDTH);
    }

    private void column(String title, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    Tree control() {
        return tree;
    }

    void show(CellRecord record, String folder, String reference) {
        tree.removeAll();
        TreeItem cell = group(Messages.Provenance_cell, "");
        item(cell, Messages.Provenance_key, record.cell().key());
        item(cell, Messages.Provenance_folder, folder);
        item(cell, Messages.Provenance_seconds, String.format(Locale.ROOT, "%.2f", record.seconds()));
        item(cell, Messages.Provenance_reference, reference);
        TrainingCell training = record.cell().training();
        item(cell, Messages.Provenance_seed, Long.toString(training.seed()));
        item(cell, Messages.Provenance_dataHash, training.dataHash());
        if (record.cell() instanceof ProbeCell probe) {
            choice(ContributionKind.PROBE, probe.probe());
        }
        choice(ContributionKind.DATASET, training.dataset());
        choice(ContributionKind.MODEL, training.model());
        choice(ContributionKind.ENCODER, training.encoder());
        choice(ContributionKind.ATTENTION, training.attention());
        TreeItem product = group(Messages.Provenance_product, record.provenance().product());
        items(product, record.provenance().bundles());
        items(group(Messages.Provenance_environment, ""), record.provenance().environment());
        for (TreeItem item : tree.getItems()) {
            item.setExpanded(true);
        }
    }

    private void choice(ContributionKind kind, Choice choice) {
        TreeItem item = group(kind.label(), choice.name() + " (" + choice.id() + " " + choice.version() + ")");
        items(item, choice.settings());
    }

    private TreeItem group(String name, String value) {
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setText(new String[] {name, value});
        return item;
    }

    private static void items(TreeItem parent, Map<String, String> values) {
        values.forEach((name, value) -> item(parent, name, value));
    }

    private static void item(TreeItem parent, String name, String value) {
        if (!value.isEmpty()) {
            new TreeItem(parent, SWT.NONE).setText(new String[] {name, value});
        }
    }
}
