package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.Obstacle;
import org.alidade.engine.PlannedProbe;
import org.alidade.engine.PlannedTraining;
import org.alidade.plan.Combination;
import org.alidade.plan.Exclusions;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.alidade.ui.Messages;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * How many cells a plan stands for. Each training and each probe on it is a cell; the probes of a training that is
 * excluded or impossible are so too.
 *
 * @param trainings  that can run
 * @param probes     measurements that can run
 * @param excluded   cells that the plan leaves out
 * @param impossible cells that cannot run
 */
record PlanSize(int trainings, int probes, int excluded, int impossible) {

    static PlanSize of(Expansion expansion) {
        int trainings = 0;
        int probes = 0;
        int excluded = 0;
        int impossible = 0;
        for (PlannedTraining training : expansion.trainings()) {
            for (Optional<Obstacle> obstacle : obstacles(training)) {
                if (obstacle.isEmpty()) {
                    probes++;
                } else if (obstacle.get().status() == CellStatus.EXCLUDED) {
                    excluded++;
                } else {
                    impossible++;
                }
            }
            trainings += training.obstacle().isEmpty() ? 1 : 0;
        }
        return new PlanSize(trainings, probes - trainings, excluded, impossible);
    }

    /** Of all its cells, itself first. */
    private static List<Optional<Obstacle>> obstacles(PlannedTraining training) {
        List<Optional<Obstacle>> obstacles = new ArrayList<>();
        obstacles.add(training.obstacle());
        for (PlannedProbe probe : training.probes()) {
            obstacles.add(training.obstacle().or(probe::obstacle));
        }
        return obstacles;
    }

    /** How many cells, impossible ones included, an exclusion leaves out by itself. */
    static int leftOut(Exclusion exclusion, Expansion expansion) {
        Plan alone = PlanFiles.newPlan();
        alone.getExclusions().add(EcoreUtil.copy(exclusion));
        Exclusions rule = Exclusions.of(alone);
        int cells = 0;
        for (PlannedTraining training : expansion.trainings()) {
            Combination combination = new Combination(training.dataset().contribution().id(),
                    training.model().contribution().id(), training.encoder().contribution().id(),
                    training.attention().contribution().id(), training.seed());
            cells += rule.training(combination).isPresent() ? 1 + training.probes().size()
                    : (int) training.probes().stream()
                            .filter(probe -> rule.probe(combination, probe.probe().contribution().id()).isPresent())
                            .count();
        }
        return cells;
    }

    /** How many trainings a plan stands for, found without making them; the largest number if there are more. */
    static long product(Plan plan) {
        return LongStream.of(axis(plan.getDatasets()), axis(plan.getModels()), axis(plan.getEncoders()),
                axis(plan.getAttentions()), plan.getSeeds().size()).reduce(1, PlanSize::times);
    }

    private static long axis(List<Use> uses) {
        return uses.stream().mapToLong(use -> use.getSettings().stream().map(Setting::getValues).mapToLong(List::size)
                .reduce(1, PlanSize::times)).reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }

    private static long times(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    /** In one line. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(Messages.bind(Messages.Size_runnable, trainings, probes));
        if (excluded > 0) {
            parts.add(Messages.bind(Messages.Size_excluded, excluded));
        }
        if (impossible > 0) {
            parts.add(Messages.bind(Messages.Size_impossible, impossible));
        }
        return String.join("; ", parts);
    }
}
