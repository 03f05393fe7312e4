package org.alidade.ui.matrix;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.contribution.Part;

/** Names of parts; of those that only their settings tell apart, with the settings that do. */
final class PartLabels {

    private final Map<Part, String> labels = new LinkedHashMap<>();

    /** @param parts of one kind */
    PartLabels(Collection<Part> parts) {
        Map<String, List<Part>> byId = parts.stream().distinct()
                .collect(Collectors.groupingBy(part -> part.contribution().id(), LinkedHashMap::new,
                        Collectors.toList()));
        byId.values().forEach(same -> {
            List<String> keys = differing(same);
            same.forEach(part -> labels.put(part, label(part, keys)));
        });
    }

    String of(Part part) {
        return labels.get(part);
    }

    private static String label(Part part, List<String> keys) {
        Map<String, String> values = part.settings().values();
        String settings = keys.stream().map(key -> key + " = " + values.get(key)).collect(Collectors.joining(", "));
        return part.contribution().name() + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    private static List<String> differing(List<Part> same) {
        return same.get(0).settings().values().keySet().stream().filter(key -> {
            Set<String> values = new LinkedHashSet<>();
            same.forEach(part -> values.add(part.settings().values().get(key)));
            return values.size() > 1;
        }).toList();
    }
}
