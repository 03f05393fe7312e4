package org.alidade.ui.plan;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.setting.SettingType;
import org.alidade.plan.model.Use;
import org.eclipse.emf.ecore.EObject;

/**
 * Relative paths in the settings of a plan's parts, which are to lead to the same files when these parts come to another
 * plan, or the plan to another folder.
 *
 * @param installed tells which settings are paths; those of what is not installed are unknown, and stay as they are
 */
record DataPaths(Contributions installed) {

    /** A processing instruction, which no reader of plans minds. */
    private static final Pattern ORIGIN = Pattern.compile("<\\?alidade-folder (.*?)\\?>");

    /** The settings that have to change, those too that a default gave. */
    List<Move> moves(Collection<? extends EObject> parts, Path from, Path to) {
        List<Move> moves = new ArrayList<>();
        for (SettingValues path : paths(parts)) {
            List<String> moved = path.values().stream().map(value -> moved(value, from, to)).toList();
            if (!moved.equals(path.values())) {
                moves.add(new Move(path, moved));
            }
        }
        return moves;
    }

    /** A setting and the values that it needs. */
    record Move(SettingValues path, List<String> values) {

        void apply() {
            path.write(values);
        }
    }

    /** A text of some parts that says where their relative paths start, if they have any. */
    String withOrigin(String text, Collection<? extends EObject> parts, Path folder) {
        boolean hasRelative = paths(parts).stream().flatMap(path -> path.values().stream())
                .anyMatch(DataPaths::isRelative);
        return hasRelative ? text.replaceFirst("(?=<plan:Plan)",
                Matcher.quoteReplacement("<?alidade-folder " + folder + "?>\n")) : text;
    }

    /** What {@link #withOrigin} says; empty if it says nothing. */
    static Optional<Path> origin(String text) {
        Matcher origin = ORIGIN.matcher(text);
        return origin.find() ? path(origin.group(1)).filter(Path::isAbsolute) : Optional.empty();
    }

    /** The settings of some parts that are paths. */
    List<SettingValues> paths(Collection<? extends EObject> parts) {
        return parts.stream().filter(Use.class::isInstance).map(Use.class::cast).flatMap(this::paths).toList();
    }

    private Stream<SettingValues> paths(Use use) {
        return Axis.of(use).offered(installed).stream().filter(found -> found.id().equals(use.getId()))
                .flatMap(found -> found.contribution().settings().stream())
                .filter(declared -> declared.type() == SettingType.PATH)
                .map(declared -> new SettingValues(use, declared));
    }

    private static boolean isRelative(String value) {
        return !value.isEmpty() && path(value).filter(path -> !path.isAbsolute()).isPresent();
    }

    /** Relative again, unless the two folders have nothing in common. */
    private static String moved(String value, Path from, Path to) {
        if (!isRelative(value) || from.equals(to)) {
            return value;
        }
        Path file = from.resolve(value).normalize();
        boolean isFar = file.getNameCount() == 0 || to.getNameCount() == 0 || !file.getRoot().equals(to.getRoot())
                || !file.getName(0).equals(to.getName(0));
        if (isFar) {
            return file.toString();
        }
        String relative = to.relativize(file).toString().replace(File.separatorChar, '/');
        return relative.isEmpty() ? "." : relative; // nothing would mean that it is not set
    }

    private static Optional<Path> path(String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
