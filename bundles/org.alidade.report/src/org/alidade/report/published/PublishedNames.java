package org.alidade.report.published;

import java.util.List;

import org.alidade.core.cell.Choice;
import org.alidade.report.measured.Configuration;
import org.alidade.report.published.PublishedRow.Setting;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Which contributions publications speak of. */
final class PublishedNames {

    private final List<NamedCsvRecord> names = CsvResource.read("names");

    /** Whether a configuration is of the kind that a number was published of. */
    boolean match(Setting setting, Configuration configuration) {
        return configuration.teacher().isEmpty() && isDataset(setting, configuration.data())
                && is("model", setting.model(), configuration.model())
                && is("encoder", setting.encoder(), configuration.encoder())
                && is("attention", setting.attention(), configuration.attention());
    }

    /** Whether a number was published of a data set. */
    boolean isDataset(Setting setting, Configuration.Data data) {
        return is("dataset", setting.dataset(), data.dataset());
    }

    private boolean is(String kind, String published, Choice choice) {
        return names.stream().filter(row -> row.getField("kind").equals(kind)
                && row.getField("published").equals(published) && row.getField("id").equals(choice.id()))
                .anyMatch(row -> row.getField("setting").isEmpty()
                        || row.getField("value").equals(choice.settings().get(row.getField("setting"))));
    }
}
