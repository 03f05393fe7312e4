package org.alidade.engine.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.junit.jupiter.api.Test;

/** What was made for another Alidade says so. */
class MisfitsTest {

    private static final String BUNDLE = "osgi.bundle";
    private static final String UNIT = "org.eclipse.equinox.p2.iu";
    private static final List<IInstallableUnit> HERE = List.of(bundle("org.alidade.core", "0.1.0"),
            bundle("org.eclipse.equinox.common", "3.20.0"));

    @Test
    void aPluginForALaterVersionNamesItsRangeAndTheVersionHere() {
        IInstallableUnit feature = feature("com.example.rank");
        assertEquals(
                List.of("com.example.rank 1.0.0 is made for org.alidade.core [1.0.0,2.0.0), this Alidade has 0.1.0"),
                new Misfits(List.of(feature, bundle("com.example.rank", "1.0.0",
                        requires(BUNDLE, "org.alidade.core", "[1.0.0,2.0.0)"),
                        requires(BUNDLE, "org.eclipse.equinox.common", "[3.0.0,4.0.0)"))), HERE).of(feature));
    }

    @Test
    void aBundleOfAlidadeThatIsNotHereIsNamed() {
        IInstallableUnit feature = feature("com.example.rank");
        assertEquals(List.of(
                "com.example.rank 1.0.0 is made for org.alidade.sound [0.1.0,0.2.0), which this Alidade lacks"),
                new Misfits(List.of(feature, bundle("com.example.rank", "1.0.0",
                        requires(BUNDLE, "org.alidade.sound", "[0.1.0,0.2.0)"))), HERE).of(feature));
    }

    @Test
    void aPluginForThisVersionHasNone() {
        IInstallableUnit feature = feature("com.example.rank");
        assertEquals(List.of(), new Misfits(List.of(feature, bundle("com.example.rank", "1.0.0",
                requires(BUNDLE, "org.alidade.core", "[0.1.0,0.2.0)"))), HERE).of(feature));
    }

    private static IInstallableUnit feature(String bundle) {
        return unit(bundle + ".feature.feature.group", "1.0.0", requires(UNIT, bundle, "[1.0.0,1.0.0]"));
    }

    private static IInstallableUnit bundle(String id, String version, IRequirement... requirements) {
        return unit(id, version, requirements);
    }

    private static IInstallableUnit unit(String id, String version, IRequirement... requirements) {
        InstallableUnitDescription description = new InstallableUnitDescription();
        description.setId(id);
        description.setVersion(Version.create(version));
        description.addProvidedCapabilities(
                List.of(MetadataFactory.createProvidedCapability(UNIT, id, Version.create(version)),
                        MetadataFactory.createProvidedCapability(BUNDLE, id, Version.create(version))));
        description.addRequirements(Arrays.asList(requirements));
        return MetadataFactory.createInstallableUnit(description);
    }

    private static IRequirement requires(String namespace, String name, String range) {
        return MetadataFactory.createRequirement(namespace, name, new VersionRange(range), null, false, false);
    }
}
