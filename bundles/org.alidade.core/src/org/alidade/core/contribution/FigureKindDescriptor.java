package org.alidade.core.contribution;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;

/**
 * A figure kind: what it asks of the figures that name it.
 *
 * @param contribution what all kinds of contribution declare
 * @param needs        columns that it cannot do without besides x; of y and by it takes no others
 * @param logarithmic  which of its axes may be
 * @param edges        of which axis it makes bins; empty for none
 * @param traits       what else sets it apart
 */
public record FigureKindDescriptor(Contribution contribution, Set<FigureColumn> needs, Set<FigureColumn> logarithmic,
        Optional<FigureColumn> edges, Set<Trait> traits) implements Descriptor {

    /** What sets a kind apart. */
    public enum Trait {
        /** It takes several columns x. */
        SEVERAL,
        /** Its columns x hold weights, not numbers. */
        WEIGHTS,
        /**
         * It shows single instances with their texts: it has no small multiples, fills the width of a window, and is left
         * out of reports that are to hold no examples.
         */
        INSTANCES
    }

    public FigureKindDescriptor {
        needs = Set.copyOf(needs);
        logarithmic = Set.copyOf(logarithmic);
        Objects.requireNonNull(edges, "edges");
        traits = Set.copyOf(traits);
    }

    /** What figures name it by. */
    public FigureKind kind() {
        return new FigureKind(id());
    }

    /** Whether it is set apart so. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a figure must name a column for this. */
    public boolean needs(FigureColumn column) {
        return column == FigureColumn.X || needs.contains(column);
    }

    /** What keeps a figure from being drawn as this kind, if anything does. */
    public Optional<String> problemWith(FigureDeclaration figure) {
        if (figure.columns().size() > 1 && !is(Trait.SEVERAL)) {
            return problem(figure, "takes one column x, found " + figure.columns());
        }
        if (needs(FigureColumn.GROUP) && figure.group().isEmpty()) {
            return problem(figure, "takes a column group");
        }
        if (needs(FigureColumn.Y) != figure.y().isPresent() || needs(FigureColumn.BY) != figure.by().isPresent()) {
            return problem(figure, "takes " + (needs(FigureColumn.Y) ? "a column y" : "no column y") + " and "
                    + (needs(FigureColumn.BY) ? "a column by" : "no column by"));
        }
        return problemWith(figure, FigureColumn.X, figure.xScale())
                .or(() -> problemWith(figure, FigureColumn.Y, figure.yScale()));
    }

    private Optional<String> problemWith(FigureDeclaration figure, FigureColumn axis, AxisScale scale) {
        if (scale == AxisScale.LINEAR) {
            return Optional.empty();
        }
        if (!logarithmic.contains(axis)) {
            return problem(figure, "has no " + Spelling.of(axis) + " axis that may be logarithmic");
        }
        return edges.equals(Optional.of(axis)) && figure.edges().get(0) <= 0
                ? problem(figure, "takes edges above 0 on a logarithmic axis, found " + figure.edges())
                : Optional.empty();
    }

    private Optional<String> problem(FigureDeclaration figure, String finding) {
        return Optional.of("Figure " + figure.id() + ": " + kind().name() + " " + finding);
    }
}
