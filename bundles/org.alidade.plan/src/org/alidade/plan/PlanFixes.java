package org.alidade.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Nearest;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanPackage;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Remedies for the problems that {@link PlanValidator} finds: the likeliest first. */
public final class PlanFixes {

    private final PlanProblem problem;
    private final Contributions installed;
    private final List<PlanFix> fixes = new ArrayList<>();

    private PlanFixes(PlanProblem problem, Contributions installed) {
        this.problem = problem;
        this.installed = installed;
    }

    /** What can be done to a plan about one of its problems; perhaps nothing. */
    public static List<PlanFix> of(PlanProblem problem, Contributions installed) {
        return new PlanFixes(problem, installed).find();
    }

    private List<PlanFix> find() {
        EObject where = problem.where();
        if (where instanceof Use use) {
            ofUse(use);
        } else if (where instanceof Setting setting) {
            ofSetting(setting);
        } else if (where instanceof Exclusion exclusion) {
            ofExclusion(exclusion);
        } else if (where instanceof Plan plan) {
            ofPlan(plan);
        }
        return List.copyOf(fixes);
    }

    private void add(String label, Runnable change) {
        fixes.add(new PlanFix(label, change));
    }

    private void ofUse(Use use) {
        if (problem.kind() == PlanProblem.Kind.OTHER_VERSION) {
            add("Use the installed version " + problem.subject(), () -> use.setVersion(problem.subject()));
        } else if (problem.kind() == PlanProblem.Kind.NOT_INSTALLED) {
            Uses.kind(use).flatMap(kind -> Nearest.to(String.valueOf(use.getId()), ids(kind)))
                    .ifPresent(id -> add("Replace with '" + id + "'", () -> replace(use, id)));
        }
        removal(use);
    }

    private void removal(Use use) {
        add("Remove " + (isBlank(use.getId()) ? "it" : "'" + use.getId() + "'") + " from the plan",
                () -> EcoreUtil.remove(use));
    }

    private static void replace(Use use, String id) {
        use.setId(id);
        use.setVersion("");
    }

    private List<String> ids(ContributionKind kind) {
        return installed.usable().stream().map(Descriptor::contribution)
                .filter(contribution -> contribution.kind() == kind).map(contribution -> contribution.id()).toList();
    }

    private void ofSetting(Setting setting) {
        switch (problem.kind()) {
        case UNKNOWN_SETTING -> {
            List<String> free = declarations(setting).stream().map(SettingDeclaration::key)
                    .filter(key -> siblings(setting).stream().noneMatch(other -> key.equals(other.getKey()))).toList();
            Nearest.to(String.valueOf(setting.getKey()), free)
                    .ifPresent(key -> add("Rename to '" + key + "'", () -> setting.setKey(key)));
            removal(setting);
        }
        case BAD_VALUE -> ofBadValue(setting);
        case NOT_THERE -> {
            if (setting.getValues().size() > 1) {
                removalOfValue(setting);
            } else {
                removal((Use) setting.eContainer());
            }
        }
        case REPEATED_VALUE -> add("Remove the repetition", () -> setting.getValues()
                .remove(setting.getValues().lastIndexOf(problem.subject())));
        default -> removal(setting);
        }
    }

    private void removal(Setting setting) {
        add("Remove setting '" + setting.getKey() + "'", () -> EcoreUtil.remove(setting));
    }

    private void removalOfValue(Setting setting) {
        add("Remove the value \"" + problem.subject() + "\"", () -> setting.getValues().remove(problem.subject()));
    }

    private void ofBadValue(Setting setting) {
        Optional<SettingDeclaration> declaration = declarations(setting).stream()
                .filter(declared -> declared.key().equals(setting.getKey())).findFirst();
        declaration.flatMap(this::likeliest).filter(value -> !setting.getValues().contains(value))
                .ifPresent(value -> add("Use " + value, () -> setting.getValues()
                        .set(setting.getValues().indexOf(problem.subject()), value)));
        if (setting.getValues().size() > 1) {
            removalOfValue(setting);
        } else {
            String value = declaration.map(SettingDeclaration::defaultValue).orElse("");
            add("Use the default" + (value.isEmpty() ? "" : ", " + value), () -> EcoreUtil.remove(setting));
        }
    }

    /** The acceptable value nearest to the one given. */
    private Optional<String> likeliest(SettingDeclaration declaration) {
        return switch (declaration.type()) {
        case INTEGER, NUMBER -> nearestNumber(declaration);
        case CHOICE -> Nearest.to(problem.subject(), declaration.choices());
        case FLAG -> Nearest.to(problem.subject(), List.of("true", "false"));
        case CONTRIBUTION -> Nearest.to(problem.subject(), declaration.choices().stream()
                .flatMap(noun -> installed.usable().stream().filter(
                        found -> noun.equals(Spelling.of(found.contribution().kind()))))
                .map(Descriptor::id).toList());
        case PATH, TEXT -> Optional.empty();
        };
    }

    private Optional<String> nearestNumber(SettingDeclaration declaration) {
        try {
            double value = Double.parseDouble(problem.subject().trim());
            double nearest = Math.max(declaration.minimum(), Math.min(declaration.maximum(), value));
            boolean isWhole = declaration.type() == SettingType.INTEGER || nearest == Math.rint(nearest);
            String text = isWhole && Math.abs(nearest) < 1e15 ? Long.toString(Math.round(nearest))
                    : Double.toString(nearest);
            return Optional.of(text).filter(found -> declaration.problemWith(found).isEmpty());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void ofExclusion(Exclusion exclusion) {
        EObject parent = exclusion.eContainer();
        if (parent instanceof Plan && problem.kind() == PlanProblem.Kind.NOT_IN_PLAN) {
            add("Remove the exclusion", () -> EcoreUtil.remove(exclusion));
            add("Let it hold for any " + problem.subject(), () -> exclusion
                    .eUnset(exclusion.eClass().getEStructuralFeature(problem.subject())));
        }
    }

    private void ofPlan(Plan plan) {
        switch (problem.kind()) {
        case EMPTY_AXIS -> {
            if (problem.subject().equals(PlanPackage.Literals.PLAN__SEEDS.getName())) {
                add("Use the seed 1", () -> plan.getSeeds().add(1L));
            }
        }
        case REPEATED_SEED -> add("Remove the repetition",
                () -> plan.getSeeds().remove(plan.getSeeds().lastIndexOf(Long.valueOf(problem.subject()))));
        case NOTHING_LEFT -> add("Remove all exclusions", () -> plan.getExclusions().clear());
        default -> {
            // nothing that could be done without asking
        }
        }
    }

    private List<SettingDeclaration> declarations(Setting setting) {
        return setting.eContainer() instanceof Use use ? Uses.declarations(use, installed) : List.of();
    }

    private static List<Setting> siblings(Setting setting) {
        return setting.eContainer() instanceof Use use ? use.getSettings() : List.of();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
