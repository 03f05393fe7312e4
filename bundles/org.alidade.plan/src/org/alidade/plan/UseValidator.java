package org.alidade.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.contribution.Problem;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.plan.PlanProblem.Kind;
import org.alidade.plan.PlanProblem.Severity;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;

/** Checks the uses along one axis of a plan, one after another; remembers them to find repetitions. */
final class UseValidator<D extends Descriptor> {

    private final Contributions installed;
    private final ContributionKind kind;
    private final Class<D> type;
    private final String noun;
    private final Map<Part, String> places = new HashMap<>();

    UseValidator(Contributions installed, ContributionKind kind, Class<D> type) {
        this.installed = installed;
        this.kind = kind;
        this.type = type;
        this.noun = kind.label().toLowerCase(Locale.ROOT);
    }

    /** The contribution used, if it is installed and used rightly. */
    Optional<D> validate(Use use, String place, List<PlanProblem> problems) {
        int before = problems.size();
        Optional<D> found = installed.find(type, use.getId());
        if (found.isEmpty()) {
            error(Kind.NOT_INSTALLED, use, "", place, notInstalled(use.getId()), problems);
            return found;
        }
        Contribution contribution = found.get().contribution();
        version(use, place, contribution, problems);
        Set<String> keys = new HashSet<>();
        for (Setting setting : use.getSettings()) {
            setting(setting, place, contribution, keys, problems);
        }
        if (problems.subList(before, problems.size()).stream().noneMatch(PlanProblem::isError)) {
            repetition(use, place, contribution, problems);
        }
        return found;
    }

    private String notInstalled(String id) {
        if (id == null || id.isBlank()) {
            return "names no " + noun + ", expected " + installed.expected(type, "");
        }
        Optional<Problem> broken = installed.problems().stream()
                .filter(problem -> problem.kind() == kind && problem.id().equals(id)).findFirst();
        if (broken.isPresent()) {
            return noun + " '" + id + "' cannot be used: " + broken.get().message();
        }
        return noun + " '" + id + "' is not installed, expected " + installed.expected(type, id);
    }

    private void version(Use use, String place, Contribution contribution, List<PlanProblem> problems) {
        String version = use.getVersion();
        if (version != null && !version.isBlank() && !version.equals(contribution.version())) {
            problems.add(new PlanProblem(Severity.WARNING, Kind.OTHER_VERSION, use, contribution.version(), place,
                    noun + " '" + use.getId() + "' is installed in version " + contribution.version()
                            + ", the plan was made with " + version + "; results may differ"));
        }
    }

    private void setting(Setting setting, String place, Contribution contribution, Set<String> keys,
            List<PlanProblem> problems) {
        String at = place + "/settings[" + setting.getKey() + "]";
        if (!keys.add(setting.getKey())) {
            error(Kind.BAD_SETTING, setting, "", at, "setting '" + setting.getKey() + "' is given twice, expected once",
                    problems);
        } else if (setting.getValues().isEmpty()) {
            error(Kind.BAD_SETTING, setting, "", at,
                    "setting '" + setting.getKey() + "' has no value, expected at least one", problems);
        } else {
            values(setting, at, contribution, problems);
        }
    }

    private void values(Setting setting, String at, Contribution contribution, List<PlanProblem> problems) {
        Set<String> seen = new HashSet<>();
        for (String value : setting.getValues()) {
            List<String> wrong = Settings.problems(contribution.settings(),
                    Map.of(String.valueOf(setting.getKey()), String.valueOf(value)));
            wrong.forEach(message -> error(kindOf(setting, contribution), setting, value, at, message, problems));
            if (wrong.isEmpty()) {
                named(declaration(setting, contribution), value)
                        .ifPresent(message -> error(Kind.BAD_VALUE, setting, value, at, message, problems));
            }
            if (wrong.isEmpty() && !seen.add(declaration(setting, contribution).canonical(value))) {
                error(Kind.REPEATED_VALUE, setting, value, at,
                        "value \"" + value + "\" is given twice, expected each once", problems);
            }
        }
    }

    private static Kind kindOf(Setting setting, Contribution contribution) {
        return contribution.settings().stream().anyMatch(declared -> declared.key().equals(setting.getKey()))
                ? Kind.BAD_VALUE
                : Kind.UNKNOWN_SETTING;
    }

    /** What is wrong with a contribution that a value names. */
    private Optional<String> named(SettingDeclaration declaration, String value) {
        return declaration.type() != SettingType.CONTRIBUTION || value.isEmpty()
                || installed.version(value, declaration.choices()).isPresent() ? Optional.empty()
                        : Optional.of("setting '" + declaration.key() + "' is \"" + value + "\", expected "
                                + declaration.expected());
    }

    private static SettingDeclaration declaration(Setting setting, Contribution contribution) {
        return contribution.settings().stream().filter(declared -> declared.key().equals(setting.getKey())).findFirst()
                .orElseThrow();
    }

    private void repetition(Use use, String place, Contribution contribution, List<PlanProblem> problems) {
        for (Settings settings : SettingCombinations.of(use, contribution)) {
            String first = places.putIfAbsent(new Part(contribution, settings), place);
            if (first != null) {
                error(Kind.REPEATED_USE, use, "", place,
                        "repeats " + first + ": " + noun + " '" + use.getId() + "' with the same settings",
                        problems);
                return;
            }
        }
    }

    private static void error(Kind kind, EObject where, String subject, String place, String message,
            List<PlanProblem> problems) {
        problems.add(new PlanProblem(Severity.ERROR, kind, where, subject, place, message));
    }
}
