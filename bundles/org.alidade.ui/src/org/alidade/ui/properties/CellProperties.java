package org.alidade.ui.properties;

import java.io.IOException;
import java.util.Locale;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.result.ResultInput;
import org.eclipse.ui.views.properties.IPropertySource;

/** The properties of a cell that has run. */
public final class CellProperties {

    private CellProperties() {
    }

    /** Reads what the store knows of a cell: two small files. What is damaged says so in place of the properties. */
    public static IPropertySource of(ResultInput input) {
        TextProperties properties = new TextProperties();
        ResultStore store = new ResultStore(input.results());
        String group = Messages.Provenance_cell;
        properties.add(group, Messages.Provenance_key, input.key());
        properties.add(group, Messages.Provenance_folder, store.folder(input.key()).toString());
        try {
            add(properties, group, store.require(input.key()));
        } catch (IOException e) {
            properties.add(group, Messages.DamagedResult_title, Damage.of(e).message());
        }
        return properties;
    }

    private static void add(TextProperties properties, String group, CellRecord record) {
        TrainingCell training = record.cell().training();
        properties.add(group, Messages.Provenance_seconds, String.format(Locale.ROOT, "%.2f", record.seconds()));
        properties.add(group, Messages.Provenance_seed, Long.toString(training.seed()));
        properties.add(group, Messages.Provenance_dataHash, training.dataHash());
        record.failure().ifPresent(failure -> properties.add(group, Messages.Properties_failure, failure.message()));
        if (record.cell() instanceof ProbeCell probe) {
            add(properties, ContributionKind.PROBE, probe.probe());
        }
        add(properties, ContributionKind.DATASET, training.dataset());
        add(properties, ContributionKind.MODEL, training.model());
        add(properties, ContributionKind.ENCODER, training.encoder());
        add(properties, ContributionKind.ATTENTION, training.attention());
    }

    private static void add(TextProperties properties, ContributionKind kind, Choice choice) {
        properties.add(kind.label(), Messages.Provenance_name, choice.name());
        properties.add(kind.label(), Messages.Properties_contribution, choice.id() + " " + choice.version());
        choice.settings().forEach((key, value) -> properties.add(kind.label(), key, value));
    }
}
