package org.alidade.ui.contributions;

import org.alidade.ui.Messages;

/** The columns of the view. */
enum ContributionColumn {

    NAME(38),
    ID(38),
    VERSION(11),
    CERTIFICATE(13);

    private final int weight;

    ContributionColumn(int weight) {
        this.weight = weight;
    }

    String heading() {
        return switch (this) {
        case NAME -> Messages.Column_name;
        case ID -> Messages.Column_id;
        case VERSION -> Messages.Column_version;
        case CERTIFICATE -> Messages.Contributions_certificate;
        };
    }

    int weight() {
        return weight;
    }
}
