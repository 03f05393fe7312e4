package org.alidade.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ResultPlacesTest {

    @Test
    void withoutAFolderResultsLieBesideThePlan() {
        assertEquals(Path.of("/home/ada/sst-results"), ResultPlaces.folder(Path.of("/home/ada/sst.alidade"), " "));
    }

    @Test
    void plansOfTheSameNameHaveResultsOfTheirOwnInTheFolder() {
        assertEquals(Path.of("/big/home/ada/sst-results"),
                ResultPlaces.folder(Path.of("/home/ada/sst.alidade"), "/big"));
        assertEquals(Path.of("/big/home/bo/sst-results"),
                ResultPlaces.folder(Path.of("/home/bo/sst.alidade"), "/big"));
    }
}
