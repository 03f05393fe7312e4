package org.alidade.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What every data set promises. */
public final class DatasetContract {

    private final DatasetDescriptor dataset;
    private final Settings settings;

    /**
     * The contract as one data set has to keep it.
     *
     * @param settings with the files to read, for one that reads files; with its defaults it is checked without them
     */
    public DatasetContract(DatasetDescriptor dataset, Settings settings) {
        this.dataset = dataset;
        this.settings = settings;
    }

    /** The promises that the data set does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        boolean readsFiles = dataset.contribution().settings().stream()
                .anyMatch(setting -> setting.type() == SettingType.PATH);
        boolean isDefault = settings.values().equals(
                Settings.of(dataset.contribution().settings(), Map.of()).values());
        if (readsFiles) {
            rules.rule("A missing file is named", this::missingFile);
        }
        if (!readsFiles || !isDefault) {
            rules.rule("The same settings give the same corpus", this::sameCorpus);
            rules.rule("The corpus is of the declared task", this::ofItsTask);
            rules.rule("A cancellation before the beginning is answered",
                    () -> Rules.cancelledBefore(monitor -> dataset.load(settings, monitor)));
            rules.rule("A cancellation is answered within a second",
                    () -> Rules.cancelledOnTheWay(monitor -> dataset.load(settings, monitor)));
        }
        return rules.breaches();
    }

    /** Whoever forgot to fetch the files must read where they were looked for. */
    private Optional<String> missingFile() throws ContributionException {
        String folder = "/there/is/no/such/folder";
        Settings absent = Settings.of(dataset.contribution().settings(), Map.of())
                .resolvedAgainst(Path.of(folder));
        try {
            dataset.load(absent, new NullProgressMonitor());
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains(folder) ? Optional.empty()
                    : Optional.of("the message does not say where it looked: " + e.getMessage());
        }
        return Optional.of("it read something from " + folder + ", which does not exist");
    }

    private Optional<String> sameCorpus() throws IOException, ContributionException {
        String first = dataset.load(settings, new NullProgressMonitor()).hash();
        String second = dataset.load(settings, new NullProgressMonitor()).hash();
        return first.equals(second) ? Optional.empty()
                : Optional.of("content hash " + first + ", then " + second);
    }

    private Optional<String> ofItsTask() throws IOException, ContributionException {
        Corpus corpus = dataset.load(settings, new NullProgressMonitor());
        return corpus.task() == dataset.task() ? Optional.empty()
                : Optional.of("it is declared for " + dataset.task() + ", found " + corpus.task());
    }
}
