package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.ui.Messages;

/**
 * The values that a setting can have, if they are known beforehand.
 *
 * @param all in the order to offer them
 */
record SettingOptions(List<Option> all) {

    /**
     * One of them.
     *
     * @param value as the plan spells it
     * @param label for people
     */
    record Option(String value, String label) {}

    SettingOptions {
        all = List.copyOf(all);
    }

    /** Empty for numbers, texts and paths. */
    static SettingOptions of(SettingDeclaration declaration, Contributions installed) {
        return new SettingOptions(switch (declaration.type()) {
        case CHOICE -> words(declaration.choices().stream());
        case FLAG -> words(Stream.of("true", "false"));
        case CONTRIBUTION -> contributions(declaration, installed);
        case INTEGER, NUMBER, TEXT, PATH -> List.<Option>of();
        });
    }

    private static List<Option> words(Stream<String> words) {
        return words.map(word -> new Option(word, word)).toList();
    }

    private static List<Option> contributions(SettingDeclaration declaration, Contributions installed) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Messages.Settings_noContribution));
        installed.usable().stream()
                .filter(found -> declaration.choices().contains(Spelling.of(found.contribution().kind())))
                .sorted(Comparator.comparing(Descriptor::name)).map(found -> new Option(found.id(), found.name()))
                .forEach(options::add);
        return options;
    }

    /** What people call a value; the value itself if it is not among these. */
    String label(String value) {
        int index = indexOf(value);
        return index < 0 ? value : all.get(index).label();
    }

    /** Negative if it is not among these. */
    int indexOf(String value) {
        return all.stream().map(Option::value).toList().indexOf(value);
    }
}
