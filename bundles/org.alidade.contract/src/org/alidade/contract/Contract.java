package org.alidade.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.setting.Settings;

/**
 * What every contribution promises, whoever contributes it. The test of a plug-in is one line:
 * {@code Contract.require("com.example.rank")}.
 */
public final class Contract {

    private Contract() {
    }

    /**
     * Checks the installed contributions of an id, with their default settings and every other choice that they offer.
     *
     * @throws AssertionError if there is none, its declaration has a problem, or it breaks a rule; a line for each
     */
    public static void require(String id) {
        Contributions installed = InstalledContributions.read();
        List<Descriptor> found = installed.usable().stream().filter(descriptor -> descriptor.id().equals(id)).toList();
        String problems = installed.problems().stream().filter(problem -> problem.id().equals(id))
                .map(problem -> "\n" + problem.message()).collect(Collectors.joining());
        if (found.isEmpty() || !problems.isEmpty()) {
            throw new AssertionError("Expected a contribution '" + id + "', found "
                    + (problems.isEmpty() ? "none" : "problems with it:" + problems));
        }
        List<Breach> breaches = found.stream().flatMap(descriptor -> breaches(descriptor, installed).stream()).toList();
        if (!breaches.isEmpty()) {
            throw new AssertionError("'" + id + "' breaks the contract:"
                    + breaches.stream().map(breach -> "\n" + breach).collect(Collectors.joining()));
        }
    }

    /**
     * The promises that a contribution does not keep. A data set that reads files is checked as far as it goes without
     * them: {@link DatasetContract} takes settings that name some.
     *
     * @param installed where other contributions are found that it needs, such as encoders for a model
     */
    public static List<Breach> breaches(Descriptor descriptor, Contributions installed) {
        if (descriptor instanceof ProbeDescriptor probe) {
            return new ProbeContract(probe).breaches();
        }
        if (descriptor instanceof EncoderDescriptor encoder) {
            return new EncoderContract(encoder).breaches();
        }
        if (descriptor instanceof AttentionDescriptor attention) {
            return new AttentionContract(attention).breaches();
        }
        if (descriptor instanceof ModelDescriptor model) {
            return new ModelContract(model, installed).breaches();
        }
        if (descriptor instanceof FigureKindDescriptor figure) {
            return new FigureContract(figure).breaches();
        }
        DatasetDescriptor dataset = (DatasetDescriptor) descriptor;
        return new DatasetContract(dataset, Settings.of(dataset.contribution().settings(), Map.of())).breaches();
    }
}
