package org.alidade.plan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.PlanProblem.Kind;
import org.alidade.plan.PlanProblem.Severity;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;

/**
 * A file or folder to which a setting of a plan leads.
 *
 * @param where the setting, or the use if the value is the setting's default
 * @param place where in words: {@code datasets[2]/settings[folder]}, counted from 0
 * @param key   the setting's
 * @param value as the plan has it, not empty
 * @param path  where that leads, absolute
 */
public record NamedFile(EObject where, String place, String key, String value, Path path) {

    public NamedFile {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("Expected an absolute path, found " + path);
        }
    }

    /**
     * All that a plan leads to, in its order; what is not installed, or not a path, leads nowhere. Looks at no file.
     *
     * @param dataFolder where relative paths start, absolute
     */
    public static List<NamedFile> in(Plan plan, Contributions installed, Path dataFolder) {
        List<NamedFile> files = new ArrayList<>();
        for (EObject part : plan.eContents()) {
            if (part instanceof Use use) {
                String axis = use.eContainingFeature().getName();
                String place = axis + "[" + ((List<?>) plan.eGet(use.eContainingFeature())).indexOf(use) + "]";
                Uses.declarations(use, installed).stream().filter(declared -> declared.type() == SettingType.PATH)
                        .forEach(declared -> add(use, place, declared, dataFolder, files));
            }
        }
        return List.copyOf(files);
    }

    private static void add(Use use, String place, SettingDeclaration declared, Path dataFolder,
            List<NamedFile> files) {
        Optional<Setting> given = use.getSettings().stream()
                .filter(setting -> declared.key().equals(setting.getKey())).findFirst();
        String at = place + "/settings[" + declared.key() + "]";
        for (String value : given.<List<String>>map(Setting::getValues).orElse(List.of(declared.defaultValue()))) {
            resolved(value, dataFolder).ifPresent(path -> files
                    .add(new NamedFile(given.<EObject>map(setting -> setting).orElse(use), at, declared.key(), value,
                            path)));
        }
    }

    private static Optional<Path> resolved(String value, Path dataFolder) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(dataFolder.resolve(value).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A warning if neither a file nor a folder is there. Looks at the disk. */
    public Optional<PlanProblem> missing() {
        return Files.exists(path) ? Optional.empty()
                : Optional.of(new PlanProblem(Severity.WARNING, Kind.NOT_THERE, where, value, place,
                        path + " is not there; a run would stop"));
    }
}
