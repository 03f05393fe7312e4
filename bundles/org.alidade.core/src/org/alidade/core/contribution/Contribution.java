package org.alidade.core.contribution;

import java.util.List;
import java.util.Objects;

import org.alidade.core.setting.SettingDeclaration;
import org.eclipse.core.runtime.CoreException;

/**
 * What every contribution declares, read without loading any of its classes.
 *
 * @param kind          of contribution
 * @param id            unique within its kind
 * @param version       of the contribution: changes when its results change, so that old results are not reused
 * @param name          for people
 * @param description   one or two sentences
 * @param reference     paper and section; empty for none
 * @param bundle        symbolic name of the contributing bundle
 * @param bundleVersion version of the contributing bundle
 * @param settings      what can be set, in declared order
 * @param factory       makes an instance
 */
public record Contribution(ContributionKind kind, String id, String version, String name, String description,
        String reference, String bundle, String bundleVersion, List<SettingDeclaration> settings, Factory factory) {

    /** Makes an instance of the contributed class. */
    @FunctionalInterface
    public interface Factory {

        /** A new instance of whatever class was named. */
        Object create() throws CoreException;
    }

    public Contribution {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(factory, "factory");
        settings = List.copyOf(settings);
    }

    /** The bundle with its version, as messages name it. */
    public String blame() {
        return bundle + " " + bundleVersion;
    }

    /**
     * A new instance of the contributed class. The class is loaded here and not earlier.
     *
     * @throws ContributionException if it cannot be loaded or made, or is not of the type; with cause
     */
    public <T> T create(Class<T> type) throws ContributionException {
        Object made;
        try {
            made = factory.create();
        } catch (CoreException | RuntimeException | LinkageError e) {
            throw failure("cannot be instantiated: " + reason(e), e);
        }
        if (!type.isInstance(made)) {
            String found = made == null ? "null" : made.getClass().getName();
            throw failure("is " + found + ", expected an implementation of " + type.getName(), null);
        }
        return type.cast(made);
    }

    private ContributionException failure(String finding, Throwable cause) {
        return new ContributionException(new Problem(kind, id, blame(), "class", finding,
                "cells that use it fail, others are unaffected"), cause);
    }

    /** The innermost cause in one line: around it the registry only says that it could not. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().replaceAll("\\s+", " ");
    }
}
