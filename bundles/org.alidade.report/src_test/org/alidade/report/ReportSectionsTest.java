package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alidade.report.document.ReportSections;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ReportSectionsTest {

    @Test
    void progressGoesOnToTheLastSection() throws IOException {
        Fraction fraction = new Fraction();
        List<Double> atSections = new ArrayList<>();
        new ReportSections(SampleReport.results(20), new ReportOptions(Path.of("report"), "T", ""))
                .build(section -> atSections.add(fraction.done / fraction.total), fraction);
        assertEquals(atSections.stream().sorted().toList(), atSections);
        assertTrue(atSections.get(0) <= .5, "half of the work is left when the first is there: " + atSections);
    }

    private static final class Fraction extends NullProgressMonitor {

        private double total = 1;
        private double done;

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
        }

        @Override
        public void internalWorked(double work) {
            done += work;
        }

        @Override
        public void worked(int work) {
            done += work;
        }
    }
}
