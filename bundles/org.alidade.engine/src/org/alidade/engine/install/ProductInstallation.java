package org.alidade.engine.install;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProfileModificationJob;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.operations.Update;
import org.eclipse.equinox.p2.operations.UpdateOperation;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The product that runs. */
public final class ProductInstallation implements Installation {

    private static final String GROUP = ".feature.group";
    /** The product itself; what its id begins with is a part of it. */
    private static final String OWN = "org.alidade";

    /** How p2 begins the line that says where in its own work it was. */
    private static final String CONTEXT = "session context was:";
    private static final int MOST_REASONS = 5;

    private IProvisioningAgent agent;

    @Override
    public List<Feature> features() throws InstallationException {
        return features(profile());
    }

    @Override
    public List<Configuration> configurations() throws InstallationException {
        List<Configuration> configurations = new ArrayList<>();
        List<Long> moments = moments();
        for (int i = 0; i < moments.size(); i++) {
            configurations.add(new Configuration(i + 1, Instant.ofEpochMilli(moments.get(i)),
                    features(profile(moments.get(i))), i == moments.size() - 1));
        }
        return configurations;
    }

    @Override
    public Feature install(URI site, String id, Consent consent, IProgressMonitor monitor)
            throws InstallationException {
        requireWritable();
        SubMonitor progress = SubMonitor.convert(monitor, 3);
        IMetadataRepository repository = repository(site, progress.split(1));
        IInstallableUnit asked = find(repository, group(id));
        if (all(profile()).contains(asked)) {
            return feature(asked);
        }
        ProvisioningContext context = new ProvisioningContext(agent());
        context.setMetadataRepositories(site);
        context.setArtifactRepositories(site);
        InstallOperation operation = new InstallOperation(new ProvisioningSession(agent()), List.of(asked));
        operation.setProvisioningContext(context);
        String what = "installing " + feature(asked).label() + " from " + site;
        resolve(operation, what, () -> {
            Collection<IInstallableUnit> offered = all(repository);
            return new Misfits(offered, all(profile())).of(asked);
        }, progress.split(1));
        perform(operation.getProvisioningJob(progress), what, consent, progress.split(1));
        return feature(asked);
    }

    @Override
    public List<Feature> update(Optional<String> id, Consent consent, IProgressMonitor monitor)
            throws InstallationException {
        requireWritable();
        List<IInstallableUnit> units = new ArrayList<>();
        if (id.isPresent()) {
            units.add(installed(id.get()));
        } else {
            roots(profile()).forEach(units::add);
        }
        if (units.isEmpty()) {
            return List.of();
        }
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        UpdateOperation operation = new UpdateOperation(new ProvisioningSession(agent()), units);
        operation.setProvisioningContext(new ProvisioningContext(agent()));
        IStatus status = operation.resolveModal(progress.split(1));
        if (status.getCode() == UpdateOperation.STATUS_NOTHING_TO_UPDATE) {
            return List.of();
        }
        requireResolved(operation, status, "updating", List::of);
        List<Feature> updated = Arrays.stream(operation.getSelectedUpdates()).map((Update update) -> update.replacement)
                .map(ProductInstallation::feature).sorted(Comparator.comparing(Feature::id)).toList();
        perform(operation.getProvisioningJob(progress), "updating", consent, progress.split(1));
        return updated;
    }

    @Override
    public Feature uninstall(String id, IProgressMonitor monitor) throws InstallationException {
        requireWritable();
        IInstallableUnit unit = installed(id);
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        UninstallOperation operation = new UninstallOperation(new ProvisioningSession(agent()), List.of(unit));
        ProvisioningContext nothing = new ProvisioningContext(agent());
        nothing.setMetadataRepositories();
        operation.setProvisioningContext(nothing);
        String what = "removing " + feature(unit).label();
        resolve(operation, what, List::of, progress.split(1));
        perform(operation.getProvisioningJob(progress), what, signatures -> true, progress.split(1));
        return feature(unit);
    }

    @Override
    public void revert(int number, Consent consent, IProgressMonitor monitor) throws InstallationException {
        requireWritable();
        List<Long> moments = moments();
        if (number < 1 || number > moments.size()) {
            throw new InstallationException("no configuration " + number + ", expected 1 to " + moments.size());
        }
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        IProvisioningPlan plan = service(IPlanner.class).getDiffPlan(profile(), profile(moments.get(number - 1)),
                progress.split(1));
        String what = "going back to configuration " + number;
        if (plan.getStatus().getSeverity() >= IStatus.ERROR) {
            throw failed(what, plan.getStatus());
        }
        perform(new ProfileModificationJob("Revert", new ProvisioningSession(agent()), IProfileRegistry.SELF, plan,
                new ProvisioningContext(agent())), what, consent, progress.split(1));
    }

    /** Says why something does not fit. */
    @FunctionalInterface
    private interface Explanation {

        List<String> lines() throws InstallationException;
    }

    private void resolve(ProfileChangeOperation operation, String what, Explanation explanation,
            IProgressMonitor monitor) throws InstallationException {
        requireResolved(operation, operation.resolveModal(monitor), what, explanation);
    }

    private static void requireResolved(ProfileChangeOperation operation, IStatus status, String what,
            Explanation explanation) throws InstallationException {
        if (status.getSeverity() == IStatus.CANCEL) {
            throw new OperationCanceledException();
        }
        if (status.getSeverity() >= IStatus.ERROR || operation.getProvisioningPlan() == null) {
            List<String> lines = explanation.lines();
            throw lines.isEmpty() ? failed(what, status)
                    : new InstallationException(lines, new ProvisionException(status));
        }
    }

    private void perform(ProvisioningJob job, String what, Consent consent, IProgressMonitor monitor)
            throws InstallationException {
        SignatureServices services = new SignatureServices(consent);
        agent().registerService(UIServices.SERVICE_NAME, services);
        try {
            IStatus status = job.runModal(monitor);
            if (services.wasRefused()) {
                throw new InstallationException("not agreed to, nothing was changed");
            }
            if (status.getSeverity() == IStatus.CANCEL) {
                throw new OperationCanceledException();
            }
            if (status.getSeverity() >= IStatus.ERROR) {
                throw failed(what, status);
            }
        } finally {
            agent().unregisterService(UIServices.SERVICE_NAME, services);
        }
    }

    private IMetadataRepository repository(URI site, IProgressMonitor monitor) throws InstallationException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        try {
            IMetadataRepository repository = service(IMetadataRepositoryManager.class).loadRepository(site,
                    progress.split(1));
            service(IArtifactRepositoryManager.class).loadRepository(site, progress.split(1));
            return repository;
        } catch (ProvisionException e) {
            throw failed("reading the update site " + site, e.getStatus());
        }
    }

    private static IInstallableUnit find(IMetadataRepository repository, String group) throws InstallationException {
        return repository.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(group)), new NullProgressMonitor())
                .stream().findFirst().orElseThrow(() -> {
                    List<String> there = repository
                            .query(QueryUtil.createIUGroupQuery(), new NullProgressMonitor()).stream()
                            .map(unit -> shortened(unit.getId())).distinct().sorted().toList();
                    return new InstallationException("no feature '" + shortened(group) + "' at "
                            + repository.getLocation() + ", expected one of " + there);
                });
    }

    private IInstallableUnit installed(String id) throws InstallationException {
        List<IInstallableUnit> roots = roots(profile()).toList();
        return roots.stream().filter(unit -> unit.getId().equals(group(id))).findFirst()
                .orElseThrow(() -> new InstallationException("'" + shortened(id) + "' is not installed"
                        + (roots.isEmpty() ? ", nor is any other feature"
                                : ", expected one of "
                                        + roots.stream().map(unit -> shortened(unit.getId())).toList())));
    }

    private void requireWritable() throws InstallationException {
        Path folder = Path.of(profile().getProperty(IProfile.PROP_INSTALL_FOLDER));
        for (String part : List.of("", "plugins", "features", "p2", "configuration")) {
            Path place = folder.resolve(part);
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new InstallationException(place
                        + " is read-only: ask its owner, or unpack Alidade into a folder of your own");
            }
        }
    }

    private IProfile profile() throws InstallationException {
        IProfile profile = service(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new InstallationException("this Alidade does not know what it is made of (it has no p2 profile), so "
                    + "nothing can be installed; unpack a product");
        }
        return profile;
    }

    private IProfile profile(long moment) throws InstallationException {
        return service(IProfileRegistry.class).getProfile(IProfileRegistry.SELF, moment);
    }

    /**
     * When what is installed changed, milliseconds since 1970. The states in which the product itself was assembled, and
     * those that differ in p2's own notes only, are left out.
     */
    private List<Long> moments() throws InstallationException {
        long[] all = service(IProfileRegistry.class).listProfileTimestamps(IProfileRegistry.SELF);
        Arrays.sort(all);
        List<Long> moments = new ArrayList<>();
        Set<IInstallableUnit> before = Set.of();
        for (long moment : all) {
            Set<IInstallableUnit> units = profile(moment).query(new UserVisibleRootQuery(), new NullProgressMonitor())
                    .toUnmodifiableSet();
            if (units.stream().anyMatch(ProductInstallation::isOwn) && !units.equals(before)) {
                moments.add(moment);
                before = units;
            }
        }
        return moments;
    }

    private static List<Feature> features(IProfile profile) {
        return roots(profile).map(ProductInstallation::feature).toList();
    }

    private static Stream<IInstallableUnit> roots(IProfile profile) {
        return profile.query(new UserVisibleRootQuery(), new NullProgressMonitor()).stream()
                .filter(unit -> !isOwn(unit)).sorted(Comparator.comparing(IInstallableUnit::getId));
    }

    private static boolean isOwn(IInstallableUnit unit) {
        return unit.getId().equals(OWN) || unit.getId().startsWith(OWN + '.');
    }

    private static Collection<IInstallableUnit> all(
            IQueryable<IInstallableUnit> units) {
        return units.query(QueryUtil.ALL_UNITS, new NullProgressMonitor()).toUnmodifiableSet();
    }

    private static Feature feature(IInstallableUnit unit) {
        String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
        String provider = unit.getProperty(IInstallableUnit.PROP_PROVIDER, null);
        return new Feature(shortened(unit.getId()), unit.getVersion().toString(),
                name == null ? shortened(unit.getId()) : name, provider == null ? "" : provider);
    }

    private static String group(String id) {
        return id.endsWith(GROUP) ? id : id + GROUP;
    }

    private static String shortened(String id) {
        return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
    }

    /** The leaves of p2's tree of messages: what stands above them says only that something failed. */
    private static InstallationException failed(String what, IStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(what + " failed, nothing was changed");
        leaves(status).filter(line -> !line.startsWith(CONTEXT)).distinct().limit(MOST_REASONS).forEach(lines::add);
        return new InstallationException(lines, status.getException());
    }

    private static Stream<String> leaves(IStatus status) {
        return status.getChildren().length == 0 ? Stream.of(status.getMessage())
                : Arrays.stream(status.getChildren()).flatMap(ProductInstallation::leaves);
    }

    private <T> T service(Class<T> type) throws InstallationException {
        return agent().getService(type);
    }

    private synchronized IProvisioningAgent agent() throws InstallationException {
        if (agent == null) {
            BundleContext context = FrameworkUtil.getBundle(ProductInstallation.class).getBundleContext();
            ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
            if (reference == null) {
                throw new InstallationException("p2 is not running, so nothing can be installed");
            }
            agent = context.getService(reference);
        }
        return agent;
    }
}
