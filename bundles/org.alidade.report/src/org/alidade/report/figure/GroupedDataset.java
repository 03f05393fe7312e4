package org.alidade.report.figure;

import java.util.List;

import org.jfree.data.xy.AbstractXYDataset;

/** What a figure shows, a series for each group. */
abstract class GroupedDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<String> groups;

    /** @param groups names of the series, in their order */
    GroupedDataset(List<String> groups) {
        this.groups = groups;
    }

    @Override
    public final int getSeriesCount() {
        return groups.size();
    }

    @Override
    public final String getSeriesKey(int series) {
        return groups.get(series);
    }
}
