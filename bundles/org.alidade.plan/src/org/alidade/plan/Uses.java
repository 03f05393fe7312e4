package org.alidade.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.plan.model.Use;

/** What uses in a plan mean, given what is installed. */
final class Uses {

    private Uses() {
    }

    /** By the axis that it lies on; empty if it is in no plan. */
    static Optional<ContributionKind> kind(Use use) {
        String axis = use.eContainingFeature() == null ? "" : use.eContainingFeature().getName();
        return Arrays.stream(ContributionKind.values()).filter(kind -> axis.equals(kind.element() + "s"))
                .findFirst();
    }

    /** The settings of the contribution used; none if it is not installed. */
    static List<SettingDeclaration> declarations(Use use, Contributions installed) {
        return kind(use).stream()
                .flatMap(kind -> installed.usable().stream()
                        .filter(found -> found.contribution().kind() == kind && found.id().equals(use.getId())))
                .findFirst().map(found -> found.contribution().settings()).orElse(List.of());
    }
}
