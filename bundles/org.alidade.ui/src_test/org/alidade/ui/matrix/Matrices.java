package org.alidade.ui.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.engine.Expansion;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.emf.common.util.EList;

/** Matrices of contributions that do nothing. */
final class Matrices {

    static final Contributions INSTALLED = new Contributions(List.of(
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "sst"), Task.CLASSIFICATION, ""),
            new DatasetDescriptor(contribution(ContributionKind.DATASET, "imdb"), Task.CLASSIFICATION, ""),
            new ModelDescriptor(contribution(ContributionKind.MODEL, "flat"), Set.of(Task.CLASSIFICATION), Set.of(),
                    AttentionUnit.TOKEN, false),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "lstm"), EncoderDescriptor.Context.TEXT),
            new EncoderDescriptor(contribution(ContributionKind.ENCODER, "cnn"), EncoderDescriptor.Context.TEXT),
            new AttentionDescriptor(contribution(ContributionKind.ATTENTION, "tanh")), probe("gradient"),
            probe("shuffle")), List.of());

    private Matrices() {
    }

    private static Contribution contribution(ContributionKind kind, String id) {
        return new Contribution(kind, id, "1.0.0", id.toUpperCase(Locale.ROOT), "Of tests.", "", "org.tests",
                "1.0.0", List.of(new SettingDeclaration("size", "Size", SettingType.INTEGER, "8", 1, 100, List.of(),
                        "")),
                Object::new);
    }

    private static ProbeDescriptor probe(String id) {
        return new ProbeDescriptor(contribution(ContributionKind.PROBE, id), Set.of(), ProbeDescriptor.Cost.LOW,
                List.of(new Column("n", "N", ColumnType.NUMBER, "", 0, 1, Direction.NEUTRAL, "A number.")), List.of(),
                List.of());
    }

    /** Two data sets, two encoders, two probes, seeds from 1. */
    static Plan plan(int seeds) {
        Plan plan = PlanFiles.newPlan();
        use(plan.getDatasets(), "sst");
        use(plan.getDatasets(), "imdb");
        use(plan.getModels(), "flat");
        use(plan.getEncoders(), "lstm");
        use(plan.getEncoders(), "cnn");
        use(plan.getAttentions(), "tanh");
        use(plan.getProbes(), "gradient");
        use(plan.getProbes(), "shuffle");
        LongStream.rangeClosed(1, seeds).forEach(plan.getSeeds()::add);
        return plan;
    }

    private static void use(EList<Use> axis, String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        axis.add(use);
    }

    /** Tries several values of the one setting there is. */
    static void vary(Use use, String... sizes) {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey("size");
        setting.getValues().addAll(List.of(sizes));
        use.getSettings().add(setting);
    }

    static Expansion expansion(Plan plan) {
        return Expansion.of(plan, INSTALLED);
    }

    static Matrix matrix(Plan plan) {
        Expansion expansion = expansion(plan);
        return new Matrix(expansion, new StatusBoard(expansion, RunListener.NONE),
                new ResultStore(Path.of("nowhere")));
    }
}
