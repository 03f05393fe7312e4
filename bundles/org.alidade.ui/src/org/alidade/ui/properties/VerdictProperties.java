package org.alidade.ui.properties;

import org.alidade.report.debate.ClaimVerdict;
import org.alidade.ui.Messages;
import org.eclipse.ui.views.properties.IPropertySource;

/** A claim, and why it was decided so for a configuration. */
final class VerdictProperties {

    private VerdictProperties() {
    }

    static IPropertySource of(ClaimVerdict one) {
        TextProperties properties = new TextProperties();
        String claim = Messages.Debate_claim;
        properties.add(claim, Messages.Debate_claim, one.claim().sentence());
        properties.add(claim, Messages.Debate_source, one.claim().source());
        properties.add(claim, Messages.Debate_rule, one.claim().rule());
        properties.add(claim, Messages.Debate_justification, one.claim().justification());
        String verdict = Messages.Debate_verdict;
        properties.add(verdict, Messages.Debate_verdict, one.verdict().text());
        properties.add(verdict, Messages.Debate_reason, one.reason());
        one.warning().ifPresent(warning -> properties.add(verdict, Messages.Debate_warning, warning));
        properties.add(verdict, Messages.Debate_data, one.configuration().data().dataset().name());
        properties.add(verdict, Messages.Debate_configuration, one.configuration().label());
        one.against().ifPresent(other -> properties.add(verdict, Messages.Debate_comparedWith, other.name()));
        return properties;
    }
}
