package org.alidade.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Test
    void allFiveDataSetsAreOfferedWithoutAProblem() {
        Contributions contributions = Declared.contributions();
        assertEquals(List.of(), contributions.problems());
        assertEquals(List.of("csv", "keywords", "reviews", "sst", "stories"), contributions.all(DatasetDescriptor.class)
                .stream().map(dataset -> dataset.id().substring("org.alidade.datasets.".length())).toList());
    }

    @Test
    void everySettingHasAHelpText() {
        for (DatasetDescriptor dataset : Declared.contributions().all(DatasetDescriptor.class)) {
            dataset.contribution().settings().forEach(setting -> assertFalse(setting.help().isBlank(), setting.key()));
        }
    }

    @Test
    void everyDeclaredClassIsAReader() {
        Declared.contributions().all(DatasetDescriptor.class)
                .forEach(dataset -> Declared.reader(dataset.id().substring("org.alidade.datasets.".length())));
    }
}
