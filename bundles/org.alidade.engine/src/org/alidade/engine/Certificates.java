package org.alidade.engine;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.certificate.Certificate;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.store.CertificateFile;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * Where certificates are: those made here in a folder of the user, those that plug-ins bring in their bundles as
 * {@code certificates/ID.json}.
 */
public final class Certificates {

    /** System property: another folder than {@code alidade/certificates} in the user's folder of data (XDG). */
    public static final String FOLDER = "alidade.certificates";

    private final Path folder;

    /** @param folder of those made here; need not exist */
    public Certificates(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Those of this user. */
    public static Certificates ofUser() {
        String given = System.getProperty(FOLDER);
        String data = Objects.requireNonNullElse(System.getenv("XDG_DATA_HOME"),
                System.getProperty("user.home") + "/.local/share");
        return new Certificates(given == null ? Path.of(data, "alidade", "certificates") : Path.of(given));
    }

    /**
     * What is certified of a probe.
     *
     * @param certificate the one made here if it is of the installed version, else the one that the bundle brings if
     *                    that is, else either; empty if there is none
     * @param problems    files that cannot be read, a line each
     */
    public record Found(Optional<Certificate> certificate, List<String> problems) {

        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Looks for the certificate of a probe; a damaged file is told and stops nothing. */
    public Found find(ProbeDescriptor probe) {
        Contribution contribution = probe.contribution();
        List<Certificate> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(file(probe.id())));
        try {
            brought(contribution).ifPresent(files::add);
        } catch (IOException e) {
            problems.add(e.getMessage());
        }
        for (Path file : files) {
            if (Files.exists(file)) {
                try {
                    read.add(ofProbe(CertificateFile.read(file), probe, file));
                } catch (IOException e) {
                    problems.add(Damage.of(e).message());
                }
            }
        }
        Optional<Certificate> current = read.stream().filter(certificate -> certificate.isOf(contribution)).findFirst();
        return new Found(current.or(() -> read.stream().findFirst()), problems);
    }

    private static Certificate ofProbe(Certificate certificate, ProbeDescriptor probe, Path file) throws IOException {
        if (!certificate.probe().equals(probe.id())) {
            throw new IOException(file + " certifies " + certificate.probe() + ", expected " + probe.id());
        }
        return certificate;
    }

    private static Optional<Path> brought(Contribution contribution) throws IOException {
        Bundle bundle = Platform.isRunning() ? Platform.getBundle(contribution.bundle()) : null;
        URL entry = bundle == null ? null : bundle.getEntry("certificates/" + contribution.id() + ".json");
        return entry == null ? Optional.empty() : Optional.of(Path.of(FileLocator.toFileURL(entry).getPath()));
    }

    /** Keeps one in the user's folder and returns its file. */
    public Path keep(Certificate certificate) throws IOException {
        Files.createDirectories(folder);
        Path file = file(certificate.probe());
        write(certificate, file);
        return file;
    }

    /** Writes one to a file of any name, such as one in the project of a plug-in. */
    public static void write(Certificate certificate, Path file) throws IOException {
        CertificateFile.write(file, certificate);
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }
}
