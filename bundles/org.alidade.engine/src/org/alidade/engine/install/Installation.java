package org.alidade.engine.install;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The third parties' features of a product. What changes is there when the product is started the next time. A change that
 * fails, or is interrupted, leaves all as it was.
 *
 * <p>
 * All methods that change something throw {@link InstallationException} if it cannot be done, and
 * {@link OperationCanceledException} if the monitor is cancelled.
 */
public interface Installation {

    /** Whether somebody may go on, who was told something. */
    @FunctionalInterface
    interface Consent {

        /**
         * Asks.
         *
         * @param signatures one line for each file whose signature is missing or of somebody unknown: the file, and by whom
         *                   it is signed
         */
        boolean given(List<String> signatures);
    }

    /** What is installed, in the order of ids. */
    List<Feature> features() throws InstallationException;

    /** All configurations, from the first to that of now. */
    List<Configuration> configurations() throws InstallationException;

    /**
     * Installs a feature, or another version of it in the place of an installed one. If it is installed already, nothing
     * changes.
     *
     * @param site    a p2 repository; it is remembered for updates
     * @param id      of a feature there, with or without what p2 appends
     * @param consent asked before anything changes if something has no known signature
     */
    Feature install(URI site, String id, Consent consent, IProgressMonitor monitor) throws InstallationException;

    /**
     * Replaces features by the newest versions that the known sites have.
     *
     * @param id      of one feature; all if it is empty
     * @param consent as for {@link #install}
     * @return what was updated, in its new version; empty if all is new already
     */
    List<Feature> update(Optional<String> id, Consent consent, IProgressMonitor monitor) throws InstallationException;

    /** Removes a feature. */
    Feature uninstall(String id, IProgressMonitor monitor) throws InstallationException;

    /**
     * Makes all as it was.
     *
     * @param number of a configuration
     * @param consent as for {@link #install}
     */
    void revert(int number, Consent consent, IProgressMonitor monitor) throws InstallationException;
}
