package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.alidade.plan.model.Exclusion;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One exclusion: what it holds for, chosen from what the plan has, and how many cells it leaves out. */
final class ExclusionForm {

    private static final int COMBO_WIDTH = 140;

    private final PlanContext context;
    private final Exclusion exclusion;
    private final Composite form;
    private final Map<ExclusionFeature, Combo> combos = new EnumMap<>(ExclusionFeature.class);
    private final Map<ExclusionFeature, List<String>> offered = new EnumMap<>(ExclusionFeature.class);
    private final Label effect;

    /** @param edit makes a change of the exclusion, and has the form shown anew */
    ExclusionForm(Composite parent, PlanContext context, Exclusion exclusion, Consumer<Runnable> edit) {
        this.context = context;
        this.exclusion = exclusion;
        form = new Composite(parent, SWT.NONE);
        form.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 5).applyTo(form);
        for (ExclusionFeature feature : ExclusionFeature.values()) {
            label(feature.label() + ":");
            Combo combo = WidgetName.set(new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY), "exclusion." + feature.key());
            GridDataFactory.fillDefaults().grab(true, false).hint(COMBO_WIDTH, SWT.DEFAULT).applyTo(combo);
            combo.addListener(SWT.Selection, event -> {
                String value = offered.get(feature).get(combo.getSelectionIndex());
                edit.accept(() -> feature.set(exclusion, value));
            });
            combos.put(feature, combo);
        }
        effect = WidgetName.set(label(""), "exclusion.effect");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 6).applyTo(effect);
        show();
    }

    private Label label(String text) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(text);
        label.setBackground(form.getBackground());
        return label;
    }

    /** Takes over the values of the exclusion and what the plan has to choose from. */
    void show() {
        combos.forEach(this::show);
        effect.setText(context.size().expansion()
                .map(cells -> Messages.bind(Messages.Exclusions_leavesOut, PlanSize.leftOut(exclusion, cells)))
                .orElse(""));
        form.layout(true);
    }

    private void show(ExclusionFeature feature, Combo combo) {
        List<String> values = new ArrayList<>();
        values.add("");
        values.addAll(feature.valuesIn(context.document().plan()));
        String value = feature.of(exclusion);
        if (!values.contains(value)) {
            values.add(value);
        }
        offered.put(feature, values);
        String[] items = values.stream().map(item -> context.nameOfValue(feature.key(), item))
                .toArray(String[]::new);
        items[0] = feature == ExclusionFeature.PROBE ? Messages.Exclusions_wholeTraining : Messages.Exclusions_any;
        if (!List.of(items).equals(List.of(combo.getItems()))) {
            combo.setItems(items);
        }
        combo.select(values.indexOf(value));
    }
}
