package org.alidade.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.setting.SettingDeclaration;

/** The settings with which a contribution is checked: its defaults, and once more for every other choice it offers. */
final class Variants {

    private Variants() {
    }

    static List<Map<String, String>> of(Contribution contribution) {
        List<Map<String, String>> variants = new ArrayList<>();
        variants.add(Map.of());
        for (SettingDeclaration setting : contribution.settings()) {
            alternatives(setting).stream().filter(value -> !value.equals(setting.defaultValue()))
                    .forEach(value -> variants.add(Map.of(setting.key(), value)));
        }
        return variants;
    }

    private static List<String> alternatives(SettingDeclaration setting) {
        return switch (setting.type()) {
        case CHOICE -> setting.choices();
        case FLAG -> List.of("true", "false");
        case INTEGER, NUMBER, TEXT, PATH, CONTRIBUTION -> List.of();
        };
    }

    /** What a rule is told to hold for. */
    static String named(String rule, Map<String, String> settings) {
        return settings.isEmpty() ? rule : rule + " with " + settings;
    }
}
