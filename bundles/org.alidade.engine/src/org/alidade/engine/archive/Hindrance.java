package org.alidade.engine.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;

/** Why an archived cell cannot be run here. */
final class Hindrance {

    private static final List<ContributionKind> ROLES = List.of(ContributionKind.DATASET, ContributionKind.MODEL,
            ContributionKind.ENCODER, ContributionKind.ATTENTION);

    private final Contributions installed;
    private final Collection<TrainingCell> here;
    private final Set<String> unreadable;

    /**
     * @param here       the trainings that the archived plan makes here
     * @param unreadable what was said of data sets that cannot be read
     */
    Hindrance(Contributions installed, Collection<TrainingCell> here, Set<String> unreadable) {
        this.installed = installed;
        this.here = here;
        this.unreadable = unreadable;
    }

    /** One line. */
    String of(Cell cell) {
        for (int role = 0; role < ROLES.size(); role++) {
            Optional<String> reason = version(ROLES.get(role), choices(cell.training()).get(role));
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        Optional<String> probe = cell instanceof ProbeCell probing ? version(ContributionKind.PROBE, probing.probe())
                : Optional.empty();
        return probe.or(() -> data(cell.training())).or(() -> settings(cell.training()))
                .orElse("the plan of the results does not make this cell");
    }

    private static List<Choice> choices(TrainingCell training) {
        return List.of(training.dataset(), training.model(), training.encoder(), training.attention());
    }

    private Optional<String> version(ContributionKind kind, Choice choice) {
        String name = kind.label() + " '" + choice.id() + "'";
        Optional<String> version = installed.usable().stream().map(descriptor -> descriptor.contribution())
                .filter(found -> found.kind() == kind && found.id().equals(choice.id()))
                .map(found -> found.version()).findFirst();
        if (version.isEmpty()) {
            return Optional.of(name + " is not installed");
        }
        return version.filter(found -> !found.equals(choice.version())).map(
                found -> name + " is installed in version " + found + ", the results are of " + choice.version());
    }

    private Optional<String> data(TrainingCell training) {
        List<TrainingCell> same = here.stream().filter(cell -> cell.dataset().equals(training.dataset())).toList();
        if (same.isEmpty()) {
            return unreadable.stream().filter(line -> line.contains("'" + training.dataset().id() + "'")).findFirst();
        }
        boolean matches = same.stream().anyMatch(cell -> cell.dataHash().equals(training.dataHash()));
        return matches ? Optional.empty()
                : Optional.of("the data of '" + training.dataset().id() + "' are others: content hash "
                        + same.get(0).dataHash() + " here, the results are of " + training.dataHash());
    }

    /** Settings that hold the content of a file differ where the file does. */
    private Optional<String> settings(TrainingCell training) {
        for (TrainingCell other : here) {
            for (int role = 0; role < ROLES.size(); role++) {
                Choice archived = choices(training).get(role);
                Choice found = choices(other).get(role);
                if (archived.id().equals(found.id()) && !archived.settings().equals(found.settings())) {
                    return archived.settings().entrySet().stream()
                            .filter(setting -> setting.getValue().startsWith("sha256:"))
                            .filter(setting -> !setting.getValue().equals(found.settings().get(setting.getKey())))
                            .map(setting -> file(archived, setting, found)).findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private static String file(Choice archived, Map.Entry<String, String> setting, Choice found) {
        return "the file of setting '" + setting.getKey() + "' of '" + archived.id() + "' is another: "
                + found.settings().get(setting.getKey()) + " here, the results are of " + setting.getValue();
    }
}
