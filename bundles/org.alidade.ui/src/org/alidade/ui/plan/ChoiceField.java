package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.alidade.ui.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A setting whose values are known beforehand. What the plan has beyond them, or several, is an item more. */
final class ChoiceField implements ValueField {

    private final SettingValues values;
    private final SettingOptions options;
    private final Combo combo;

    ChoiceField(Composite form, PlanDocument document, SettingValues values, SettingOptions options) {
        this.values = values;
        this.options = options;
        combo = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.addListener(SWT.Selection, event -> {
            int chosen = combo.getSelectionIndex();
            if (chosen >= 0 && chosen < options.all().size()) {
                document.edit(Messages.bind(Messages.Step_setting, values.declaration().label()),
                        () -> values.write(List.of(options.all().get(chosen).value())));
            }
        });
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public void show() {
        List<String> given = values.given().isEmpty() ? List.of(values.declaration().defaultValue()) : values.given();
        List<String> items = new ArrayList<>(options.all().stream().map(SettingOptions.Option::label).toList());
        int index = given.size() == 1 ? options.indexOf(given.get(0)) : -1;
        if (index < 0) {
            items.add(given.stream().map(options::label).collect(Collectors.joining(", ")));
            index = items.size() - 1;
        }
        if (!items.equals(List.of(combo.getItems()))) {
            combo.setItems(items.toArray(String[]::new));
        }
        combo.select(index);
    }
}
