package org.alidade.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;

/** The values of one setting of one use, as a field shows them: several are told apart by commas, texts by lines. */
record SettingValues(Use use, SettingDeclaration declaration) {

    /** The values in the plan; empty if the default is meant. */
    List<String> given() {
        return setting().map(setting -> List.copyOf(setting.getValues())).orElse(List.of());
    }

    /** What counts: the given values or the default. */
    List<String> values() {
        List<String> given = given();
        return given.isEmpty() ? List.of(declaration.defaultValue()) : given;
    }

    /** What the field shows: the given values or the default. */
    String text() {
        return String.join(declaration.type() == SettingType.TEXT ? "\n" : ", ", values());
    }

    /** Puts into the plan what stands in the field; nothing, and the default, leave it out. */
    void write(String text) {
        write(parse(declaration.type(), text));
    }

    /** Puts values into the plan; none, and the default alone, leave the setting out. */
    void write(List<String> values) {
        if (values.isEmpty() || values.equals(List.of(declaration.defaultValue()))) {
            setting().ifPresent(setting -> use.getSettings().remove(setting));
            return;
        }
        Setting setting = setting().orElseGet(this::added);
        setting.getValues().clear();
        setting.getValues().addAll(values);
    }

    /** Whether the plan gives it a value of its own. */
    boolean isGiven() {
        return setting().isPresent();
    }

    /** Leaves it at its default. */
    void reset() {
        setting().ifPresent(setting -> use.getSettings().remove(setting));
    }

    /** The values that a text means, in order. */
    static List<String> parse(SettingType type, String text) {
        String separator = switch (type) {
        case PATH, TEXT -> "\\R";
        case INTEGER, NUMBER, CHOICE, FLAG, CONTRIBUTION -> "[,\\r\\n]+";
        };
        return Arrays.stream(text.split(separator)).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** What the plan has of it; empty if the default is meant. */
    Optional<Setting> setting() {
        return use.getSettings().stream().filter(setting -> declaration.key().equals(setting.getKey())).findFirst();
    }

    private Setting added() {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(declaration.key());
        use.getSettings().add(setting);
        return setting;
    }
}
