package org.alidade.ui.contributions;

import java.util.function.Function;

import org.alidade.core.contribution.Contribution;
import org.alidade.ui.Messages;

/** The columns of the view. */
enum ContributionColumn {

    NAME(30, Contribution::name),
    ID(24, Contribution::id),
    VERSION(8, Contribution::version),
    BUNDLE(22, Contribution::bundle),
    BUNDLE_VERSION(16, Contribution::bundleVersion);

    private final int weight;
    private final Function<Contribution, String> text;

    ContributionColumn(int weight, Function<Contribution, String> text) {
        this.weight = weight;
        this.text = text;
    }

    String heading() {
        return switch (this) {
        case NAME -> Messages.Column_name;
        case ID -> Messages.Column_id;
        case VERSION -> Messages.Column_version;
        case BUNDLE -> Messages.Column_bundle;
        case BUNDLE_VERSION -> Messages.Column_bundleVersion;
        };
    }

    int weight() {
        return weight;
    }

    String of(Contribution contribution) {
        return text.apply(contribution);
    }
}
