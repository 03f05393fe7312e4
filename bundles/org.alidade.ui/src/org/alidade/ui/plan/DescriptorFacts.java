package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.model.Capability;
import org.alidade.ui.Messages;

/** What a contribution declares about itself, as people read it. */
final class DescriptorFacts {

    /**
     * One thing that is known.
     *
     * @param label what
     * @param value never empty
     */
    record Fact(String label, String value) {

        /** Both, in one line. */
        String line() {
            return label + ": " + value;
        }
    }

    private DescriptorFacts() {
    }

    /** All but name, description and settings. */
    static List<Fact> of(Descriptor descriptor) {
        Contribution contribution = descriptor.contribution();
        List<Fact> facts = new ArrayList<>();
        add(facts, Messages.Details_reference, contribution.reference());
        facts.addAll(ofKind(descriptor));
        add(facts, Messages.Details_origin,
                contribution.id() + " " + contribution.version() + ", " + contribution.blame());
        return facts;
    }

    /** What contributions of its kind are chosen by. */
    static List<Fact> ofKind(Descriptor descriptor) {
        List<Fact> facts = new ArrayList<>();
        if (descriptor instanceof DatasetDescriptor dataset) {
            add(facts, Messages.Details_task, Spelling.of(dataset.task()));
            add(facts, Messages.Details_licence, dataset.licence());
        } else if (descriptor instanceof ModelDescriptor model) {
            add(facts, Messages.Details_tasks, Spelling.of(model.tasks()));
            add(facts, Messages.Details_offers, words(model.offers()));
            add(facts, Messages.Details_attends, Spelling.of(model.attendsTo()));
            if (model.taught()) {
                add(facts, Messages.Details_taught, Messages.Details_taught_value);
            }
        } else if (descriptor instanceof EncoderDescriptor encoder) {
            add(facts, Messages.Details_context, switch (encoder.context()) {
            case TOKEN -> Messages.Details_context_token;
            case WINDOW -> Messages.Details_context_window;
            case TEXT -> Messages.Details_context_text;
            });
        } else if (descriptor instanceof ProbeDescriptor probe) {
            add(facts, Messages.Details_needs, words(probe.needs()));
            add(facts, Messages.Details_cost, switch (probe.cost()) {
            case LOW -> Messages.Details_cost_low;
            case MEDIUM -> Messages.Details_cost_medium;
            case HIGH -> Messages.Details_cost_high;
            });
        }
        return facts;
    }

    private static String words(Collection<Capability> capabilities) {
        return capabilities.stream().sorted().map(capability -> switch (capability) {
        case ATTENTION_OVERRIDE -> Messages.Capability_attentionOverride;
        case INPUT_GRADIENT -> Messages.Capability_inputGradient;
        case ATTENTION_GRADIENT -> Messages.Capability_attentionGradient;
        case LEAVE_ONE_OUT -> Messages.Capability_leaveOneOut;
        case INTEGRATED_GRADIENTS -> Messages.Capability_integratedGradients;
        }).collect(Collectors.joining(", "));
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }
}
