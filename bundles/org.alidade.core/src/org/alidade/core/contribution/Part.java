package org.alidade.core.contribution;

import java.util.Objects;

import org.alidade.core.cell.Choice;
import org.alidade.core.setting.Settings;

/**
 * A contribution together with the settings chosen for it.
 *
 * @param contribution which
 * @param settings     how
 */
public record Part(Contribution contribution, Settings settings) {

    public Part {
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(settings, "settings");
    }

    /** A new instance of the contributed class; see {@link Contribution#create}. */
    public <T> T create(Class<T> type) throws ContributionException {
        return contribution.create(type);
    }

    /** What a cell remembers of this part. */
    public Choice choice() {
        return new Choice(contribution.id(), contribution.version(), contribution.name(), settings.keyValues());
    }
}
