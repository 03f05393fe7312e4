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

    /** What the field shows: the given values or the default. */
    String text() {
        List<String> given = given();
        return given.isEmpty() ? declaration.defaultValue()
                : String.join(declaration.type() == SettingType.TEXT ? "\n" : ", ", given);
    }

    /** Puts into the plan what stands in the field; nothing, and the default, leave it out. */
    void write(String text) {
        List<String> values = parse(declaration.type(), text);
        if (values.isEmpty() || values.equals(List.of(declaration.defaultValue()))) {
            setting().ifPresent(setting -> use.getSettings().remove(setting));
            return;
        }
        Setting setting = setting().orElseGet(this::added);
        setting.getValues().clear();
        setting.getValues().addAll(values);
    }

    /** Why the values are not acceptable, in the words of the core; empty if they are. */
    Optional<String> problem() {
        return given().stream().flatMap(value -> declaration.problemWith(value).stream()).findFirst();
    }

    /** The values that a text means, in order. */
    static List<String> parse(SettingType type, String text) {
        String separator = switch (type) {
        case PATH, TEXT -> "\\R";
        case INTEGER, NUMBER, CHOICE, FLAG, CONTRIBUTION -> "[,\\r\\n]+";
        };
        return Arrays.stream(text.split(separator)).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private Optional<Setting> setting() {
        return use.getSettings().stream().filter(setting -> declaration.key().equals(setting.getKey())).findFirst();
    }

    private Setting added() {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(declaration.key());
        use.getSettings().add(setting);
        return setting;
    }
}
