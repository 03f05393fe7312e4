package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.data.Corpus;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data set that is installed keeps the contract of data sets, as far as it goes without its files. */
class InstalledDatasetsTest {

    @TempDir
    Path dataFolder;

    static Stream<Arguments> generated() {
        return arguments(InstalledContributions.read().all(DatasetDescriptor.class).stream()
                .filter(dataset -> !readsFiles(dataset)));
    }

    static Stream<Arguments> imported() {
        return arguments(InstalledContributions.read().all(DatasetDescriptor.class).stream()
                .filter(InstalledDatasetsTest::readsFiles));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generated")
    void sameSettingsGiveTheSameCorpus(DatasetDescriptor dataset) throws IOException, ContributionException {
        Corpus corpus = dataset.load(defaults(dataset), new NullProgressMonitor());
        assertEquals(corpus.hash(), dataset.load(defaults(dataset), new NullProgressMonitor()).hash());
        assertEquals(dataset.task(), corpus.task());
        assertFalse(corpus.vocabulary().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generated")
    void cancellationIsAnswered(DatasetDescriptor dataset) {
        var canceled = new NullProgressMonitor();
        canceled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> dataset.load(defaults(dataset), canceled));
    }

    /** Whoever forgot to fetch the files must read where they were looked for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("imported")
    void aMissingFileIsNamed(DatasetDescriptor dataset) {
        var refused = assertThrows(IOException.class, () -> dataset.load(defaults(dataset), new NullProgressMonitor()));
        assertTrue(refused.getMessage().contains(dataFolder.toString()), refused.getMessage());
    }

    private Settings defaults(DatasetDescriptor dataset) {
        return Settings.of(dataset.contribution().settings(), Map.of()).resolvedAgainst(dataFolder);
    }

    private static boolean readsFiles(DatasetDescriptor dataset) {
        return dataset.contribution().settings().stream().anyMatch(setting -> setting.type() == SettingType.PATH);
    }

    private static Stream<Arguments> arguments(Stream<DatasetDescriptor> datasets) {
        return datasets.map(dataset -> Arguments.of(Named.of(dataset.id(), dataset)));
    }
}
