package org.alidade.ui.compare;

import java.util.List;
import java.util.Optional;

import org.alidade.ui.Messages;
import org.alidade.ui.grid.GridContent;

/** The settings in which cells differ: a row a setting, a column a cell. */
final class SettingsContent implements GridContent {

    private final SettingDifferences differences;
    private final List<String> settings;
    private final List<String> names;

    SettingsContent(SettingDifferences differences, List<String> names) {
        this.differences = differences;
        this.settings = differences.names();
        this.names = List.copyOf(names);
    }

    @Override
    public int columns() {
        return 1 + names.size();
    }

    @Override
    public int rows() {
        return settings.size();
    }

    @Override
    public String heading(int column) {
        return column == 0 ? Messages.Compare_setting : names.get(column - 1);
    }

    @Override
    public String text(int column, int row) {
        String setting = settings.get(row);
        return column == 0 ? setting : differences.rows().get(setting).get(column - 1);
    }

    @Override
    public Optional<String> tip(int column, int row) {
        return Optional.of(text(column, row)).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> style(int column, int row) {
        return Optional.of("text");
    }
}
