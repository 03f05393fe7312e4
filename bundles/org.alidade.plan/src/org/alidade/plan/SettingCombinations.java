package org.alidade.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.setting.Settings;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;

/** The settings that one use of a contribution stands for: several values of a setting multiply. */
public final class SettingCombinations {

    private SettingCombinations() {
    }

    /**
     * All combinations, each once, in the order of the plan: the last setting varies fastest.
     *
     * @throws IllegalArgumentException if a key is unknown or repeated, a setting has no value or a bad one
     */
    public static List<Settings> of(Use use, Contribution contribution) {
        List<Map<String, String>> given = List.of(Map.of());
        for (Setting setting : use.getSettings()) {
            given = multiplied(given, setting);
        }
        return given.stream().map(values -> Settings.of(contribution.settings(), values)).distinct().toList();
    }

    private static List<Map<String, String>> multiplied(List<Map<String, String>> given, Setting setting) {
        if (setting.getValues().isEmpty()) {
            throw new IllegalArgumentException("setting '" + setting.getKey() + "' has no value");
        }
        List<Map<String, String>> product = new ArrayList<>();
        for (Map<String, String> values : given) {
            for (String value : setting.getValues()) {
                Map<String, String> extended = new LinkedHashMap<>(values);
                if (extended.put(setting.getKey(), value) != null) {
                    throw new IllegalArgumentException("setting '" + setting.getKey() + "' is given twice");
                }
                product.add(extended);
            }
        }
        return product;
    }
}
