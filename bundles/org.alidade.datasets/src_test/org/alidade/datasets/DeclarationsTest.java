package org.alidade.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.Preparation;
import org.alidade.core.setting.Settings;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Test
    void allDataSetsAreOfferedWithoutAProblem() {
        Contributions contributions = Declared.contributions();
        assertEquals(List.of(), contributions.problems());
        assertEquals(
                List.of("adrTweets", "agNews", "amazonFull", "anemia", "babi", "categories", "cnn", "csv", "csvPairs",
                        "diabetes", "eraser", "eraserPairs", "imdb", "imdbRatings", "keywords", "minutes", "newsgroups",
                        "questionTable", "reviews", "snli", "sst", "stories", "whereabouts", "yahooAnswers",
                        "yahooQuestions",
                        "yelpFull", "yelpReviews"),
                contributions.all(DatasetDescriptor.class).stream()
                        .map(dataset -> dataset.id().substring("org.alidade.datasets.".length())).toList());
    }

    @Test
    void aPartOfEveryDataSetCanBeTrainedOn() {
        for (DatasetDescriptor dataset : Declared.contributions().all(DatasetDescriptor.class)) {
            Settings defaults = Settings.of(dataset.contribution().settings(), Map.of());
            assertEquals(1, defaults.number(Preparation.TRAINING_SHARE), dataset.id());
            assertEquals(0, defaults.integer(Preparation.TRAINING_SHARE_SEED), dataset.id());
        }
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
