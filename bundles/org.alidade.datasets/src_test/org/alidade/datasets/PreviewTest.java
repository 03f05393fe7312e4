package org.alidade.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preview;
import org.alidade.core.data.Split;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A preview shows what reading all of a data set begins with. */
class PreviewTest {

    static Stream<Arguments> dataSets() {
        return Stream.of(Arguments.of("babi", Map.of("folder", "babi/tasks_1-20_v1-2", "layout", "en")),
                Arguments.of("snli", Map.of("folder", "inference/snli_1.0")),
                Arguments.of("cnn", Map.of("folder", "cloze/cnn", "entities", "all")),
                Arguments.of("eraser", Map.of("folder", "eraser/movies")),
                Arguments.of("eraserPairs", Map.of("folder", "eraser/esnli")),
                Arguments.of("questionTable", Map.of("file", "question/questions.csv")),
                Arguments.of("anemia", Map.of("notes", "mimic/files/NOTEEVENTS.csv", "diagnoses",
                        "mimic/files/DIAGNOSES_ICD.csv", "lengthFilter", "none")),
                Arguments.of("minutes", Map.of()), Arguments.of("whereabouts", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dataSets")
    void theFirstExampleOfEachSplitIsShown(String name, Map<String, String> given)
            throws IOException, ContributionException {
        Map<String, String> settings = new LinkedHashMap<>(given);
        List.of("folder", "file", "notes", "diagnoses")
                .forEach(key -> settings.computeIfPresent(key, (any, path) -> Fixture.of(path).toString()));
        Preview preview = Declared.dataset(name).preview(Declared.settings(name, settings), 1,
                new NullProgressMonitor());
        for (Split split : Split.values()) {
            List<Example> shown = preview.examples().get(split);
            assertEquals(Declared.corpus(name, settings).examples(split).subList(0, 1), shown);
            assertEquals(1, preview.counts(split).get(shown.get(0).label()));
        }
        assertTrue(preview.labels().isEmpty() || preview.labels().size() > 1);
    }
}
