package org.alidade.engine.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.Fakes;
import org.junit.jupiter.api.Test;

class HindranceTest {

    private static final TrainingCell HERE = training("data", "aa", choice("model", "1.0.0", "sha256:01"));

    @Test
    void whatIsNotInstalledIsNamed() {
        assertEquals("Probe 'far' is not installed", of(new ProbeCell(HERE, choice("far", "1.0.0", ""))));
    }

    @Test
    void anotherVersionIsNamedWithBoth() {
        assertEquals("Model 'model' is installed in version 1.0.0, the results are of 0.9.0",
                of(training("data", "aa", choice("model", "0.9.0", "sha256:01"))));
    }

    @Test
    void otherDataAreNamedWithBothHashes() {
        assertEquals("the data of 'data' are others: content hash aa here, the results are of bb",
                of(training("data", "bb", choice("model", "1.0.0", "sha256:01"))));
    }

    @Test
    void dataThatCannotBeReadAreToldAsTheReaderSaysIt() {
        String line = "data set 'pairs': no such file or folder: /gone";
        assertEquals(line, new Hindrance(new Fakes().contributions(), List.of(HERE), Set.of(line))
                .of(training("pairs", "aa", choice("model", "1.0.0", "sha256:01"))));
    }

    @Test
    void aFileOfASettingThatIsAnotherIsNamed() {
        assertEquals(
                "the file of setting 'vectors' of 'model' is another: sha256:01 here, the results are of sha256:02",
                of(training("data", "aa", choice("model", "1.0.0", "sha256:02"))));
    }

    @Test
    void aCellOfAFormerPlanIsToldFromTheRest() {
        assertEquals("the plan of the results does not make this cell", of(HERE));
    }

    private static String of(Cell cell) {
        return new Hindrance(new Fakes().contributions(), List.of(HERE), Set.of()).of(cell);
    }

    private static TrainingCell training(String dataset, String hash, Choice model) {
        return new TrainingCell(choice(dataset, "1.0.0", ""), hash, model, choice("encoder", "1.0.0", ""),
                choice("attention", "1.0.0", ""), 1);
    }

    private static Choice choice(String id, String version, String vectors) {
        return new Choice(id, version, id, vectors.isEmpty() ? Map.of() : Map.of("vectors", vectors));
    }
}
