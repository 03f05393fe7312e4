package org.alidade.ui.navigator;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The plans that were opened lately, the latest first. Kept from one start to the next. */
public final class RecentPlans {

    static final String KEY = "recentPlans";

    private static final int MOST = 20;

    private RecentPlans() {
    }

    /** The plans; some may be gone. */
    public static List<Path> all() {
        return node().get(KEY, "").lines().filter(line -> !line.isBlank()).flatMap(line -> path(line).stream())
                .toList();
    }

    /** A line that somebody has damaged is left out. */
    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Puts a plan first. */
    public static void add(Path plan) {
        Path file = plan.toAbsolutePath().normalize();
        List<Path> plans = new ArrayList<>(all());
        plans.remove(file);
        plans.add(0, file);
        store(plans.subList(0, Math.min(MOST, plans.size())));
    }

    /** Forgets a plan; its file stays. */
    public static void remove(Path plan) {
        store(all().stream().filter(other -> !other.equals(plan)).toList());
    }

    /** The folder to offer for the next plan. */
    public static Path folder() {
        return all().stream().map(Path::getParent).filter(Files::isDirectory).findFirst()
                .orElse(Path.of(System.getProperty("user.home")));
    }

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(RunPreferences.NODE);
    }

    private static void store(List<Path> plans) {
        node().put(KEY, String.join("\n", plans.stream().map(Path::toString).toList()));
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentPlans.class).warn("The list of recent plans cannot be kept: " + e.getMessage(), e);
        }
    }
}
