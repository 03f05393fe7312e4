package org.alidade.ui.instance;

import java.util.List;

import org.alidade.engine.Prediction;
import org.alidade.ui.Messages;
import org.alidade.ui.properties.TextProperties;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/** The instance that is looked at, as far as it is known, for the Properties view. */
final class InstanceItem implements IAdaptable {

    private final TextProperties properties = new TextProperties();

    InstanceItem(Sheet sheet) {
        String group = Messages.Compare_instance;
        properties.add(group, Messages.Properties_id, sheet.id());
        if (!sheet.units().isEmpty()) {
            properties.add(group, Messages.Joined_text, String.join(" ", sheet.units()));
            properties.add(group, Messages.Joined_length, Integer.toString(sheet.units().size()));
        }
        if (!sheet.query().isEmpty()) {
            properties.add(group, Messages.Properties_query, String.join(" ", sheet.query()));
        }
        sheet.prediction().ifPresent(made -> add(made,
                sheet.files().map(StoredTraining::labels).orElse(List.of())));
        String cell = Messages.Provenance_cell;
        properties.add(cell, Messages.Provenance_name, sheet.training().label());
        properties.add(cell, Messages.Provenance_key, sheet.training().key());
        properties.add(cell, Messages.Provenance_folder, sheet.store().folder(sheet.training()).toString());
    }

    private void add(Prediction made, List<String> labels) {
        String group = Messages.Compare_instance;
        boolean right = made.label().equals(made.predicted());
        properties.add(group, Messages.Joined_label, made.label());
        properties.add(group, Messages.Joined_predicted, made.predicted());
        properties.add(group, Messages.Joined_correct, right ? Messages.Joined_yes : Messages.Joined_no);
        for (int i = 0; i < Math.min(labels.size(), made.probabilities().size()); i++) {
            properties.add(Messages.Properties_probabilities, labels.get(i), made.probabilities().get(i).toString());
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IPropertySource.class ? adapter.cast(properties) : null;
    }
}
