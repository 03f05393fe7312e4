package org.alidade.ui.contributions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.Problem;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Keeps what contains every word that was typed, in any of its texts; groups go with their last member. */
final class ContributionSearch extends ViewerFilter {

    private List<String> words = List.of();

    /** The words that are looked for, separated by blanks. */
    void search(String typed) {
        words = Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        if (element instanceof ContributionGroups.Group group) {
            return words.isEmpty() || group.members().stream().anyMatch(this::fits);
        }
        return fits(element);
    }

    private boolean fits(Object element) {
        String text = text(element).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static String text(Object element) {
        if (element instanceof Descriptor descriptor) {
            Contribution contribution = descriptor.contribution();
            return String.join("\n", contribution.name(), contribution.id(), contribution.blame(),
                    contribution.description(), contribution.reference());
        }
        return element instanceof Problem problem ? problem.message() : "";
    }
}
