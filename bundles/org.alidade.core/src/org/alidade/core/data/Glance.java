package org.alidade.core.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Preview.Extent;

/** Takes the first examples of each split and ends the reading when it has enough of all. */
final class Glance implements ExampleSink {

    private final int most;
    private final Map<Split, List<Example>> examples = new EnumMap<>(Split.class);
    private List<String> labels = List.of();
    private Extent extent = Extent.WHOLE;

    /** Says that no split wants more. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("The reading was ended: no more examples are wanted", null, false, false);
        }
    }

    Glance(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Asked for " + most + " examples of each split, expected at least 1");
        }
        this.most = most;
        for (Split split : Split.values()) {
            examples.put(split, new ArrayList<>());
        }
    }

    @Override
    public void labels(List<String> names) {
        labels = List.copyOf(names);
    }

    @Override
    public void add(Split split, Example example) {
        if (wants(split)) {
            examples.get(split).add(example);
        } else {
            leftOut();
        }
        if (examples.values().stream().allMatch(seen -> seen.size() >= most)) {
            throw new Enough();
        }
    }

    /** A reader that is told so may skip the rest. */
    @Override
    public boolean wants(Split split) {
        boolean wanted = examples.get(split).size() < most;
        extent = wanted ? extent : Extent.BEGINNING;
        return wanted;
    }

    void leftOut() {
        extent = Extent.BEGINNING;
    }

    Preview preview() {
        return new Preview(labels, examples, extent);
    }
}
