package org.alidade.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.TrainingCell;
import org.alidade.report.measured.Configuration;

/** Columns that tell in tidy files what a number is about. */
final class TidyCells {

    /** Of a configuration. */
    static final List<String> CONFIGURATION = List.of("data", "data_id", "data_settings", "data_hash", "model",
            "model_id", "model_settings", "encoder", "encoder_id", "encoder_settings", "attention", "attention_id",
            "attention_settings", "teacher", "teacher_settings");

    private TidyCells() {
    }

    /** Values for {@link #CONFIGURATION}. */
    static List<String> configuration(Configuration configuration) {
        List<String> values = new ArrayList<>();
        Configuration.Data data = configuration.data();
        values.addAll(choice(data.dataset()));
        values.add(data.hash());
        values.addAll(choice(configuration.model()));
        values.addAll(choice(configuration.encoder()));
        values.addAll(choice(configuration.attention()));
        values.add(teacher(configuration));
        values.add(configuration.teacher().map(TidyCells::settings).orElse(""));
        return values;
    }

    /** Whose model it learns from, by name; empty for a model that learns from labels alone. */
    static String teacher(Configuration configuration) {
        return configuration.teacher().map(Configuration::label).orElse("");
    }

    private static String settings(Configuration configuration) {
        return Stream.of(configuration.model(), configuration.encoder(), configuration.attention())
                .map(Context::settings).collect(Collectors.joining("; "));
    }

    static List<String> configuration(TrainingCell cell) {
        return configuration(Configuration.of(cell));
    }

    /** Name, id and settings. */
    static List<String> choice(Choice choice) {
        return List.of(choice.name(), choice.id(), choice.settings().isEmpty() ? "" : Context.settings(choice));
    }

    /** Some columns after others. */
    @SafeVarargs
    static List<String> join(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
