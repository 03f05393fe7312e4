package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.report.document.Picture;
import org.alidade.report.document.ReportSections;
import org.alidade.report.document.Section;
import org.alidade.report.document.Topic;
import org.alidade.report.figure.FigureTheme;
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

    private static List<Section> sections(Results results, Collection<Topic> topics) throws IOException {
        List<Section> sections = new ArrayList<>();
        new ReportSections(results, new ReportOptions(Path.of("report"), "T", "").withTopics(topics))
                .build(sections::add, new NullProgressMonitor());
        sections.sort(Comparator.comparing(Section::place));
        return sections;
    }

    private static List<Picture> pictures(List<Section> sections) {
        return sections.stream().flatMap(section -> section.blocks().stream()).filter(Picture.class::isInstance)
                .map(Picture.class::cast).toList();
    }

    @Test
    void anOverviewHasAPanelForEachConfigurationOfADataSet() throws IOException {
        List<Section> sections = sections(SampleReport.results(20), List.of(Topic.PROBES, Topic.OVERVIEWS));
        Section overview = sections.stream().filter(section -> section.id().startsWith("overview-")).findFirst()
                .orElseThrow();
        assertEquals("SST, configurations side by side", overview.title());
        Picture picture = (Picture) overview.blocks().get(0);
        assertEquals(2, picture.panels().size(), "a panel an encoder");
        assertTrue(picture.panels().values().stream().allMatch(tables -> tables.size() == 3), "seeds are pooled");
        assertEquals(6, picture.cells().size());
        assertTrue(sections.indexOf(overview) < sections.indexOf(sections.stream()
                .filter(section -> section.id().startsWith("cell-")).findFirst().orElseThrow()));
    }

    @Test
    void theAuthorChoosesBetweenOverviewsAndFiguresOfEachConfiguration() throws IOException {
        var results = SampleReport.results(20);
        assertTrue(pictures(sections(results, List.of(Topic.PROBES, Topic.OVERVIEWS))).stream()
                .allMatch(picture -> picture.panels().size() > 1));
        assertTrue(pictures(sections(results, List.of(Topic.PROBES, Topic.FIGURES))).stream()
                .allMatch(picture -> picture.panels().size() == 1));
        assertEquals(List.of(), pictures(sections(results, List.of(Topic.PROBES))));
    }

    @Test
    void idsAreUniqueAndWhatIsShownCanBeDrawn() throws IOException {
        List<Section> sections = sections(SampleReport.results(20), EnumSet.allOf(Topic.class));
        List<String> ids = new ArrayList<>(sections.stream().map(Section::id).toList());
        pictures(sections).forEach(picture -> ids.add(picture.id()));
        assertEquals(ids.stream().distinct().toList(), ids);
        pictures(sections).forEach(picture -> assertEquals("", picture.draw(FigureTheme.PRINT).problem()));
    }

    @Test
    void everyTableIsReadOnce() throws IOException {
        Map<String, Integer> times = new HashMap<>();
        FixedResults all = SampleReport.results(20);
        sections(new Results() {

            @Override
            public List<CellRecord> records() throws IOException {
                return all.records();
            }

            @Override
            public TrainingResult training(TrainingCell cell) throws IOException {
                return all.training(cell);
            }

            @Override
            public ProbeResult probe(ProbeCell cell) throws IOException {
                ProbeResult result = all.probe(cell);
                times.merge(cell.label(), 1, Integer::sum);
                return result;
            }
        }, EnumSet.allOf(Topic.class));
        assertEquals(Set.of(1), Set.copyOf(times.values()), times::toString);
        assertEquals(all.records().stream().filter(record -> record.isDone() && record.cell() instanceof ProbeCell)
                .count(), times.size() + 1, "all but the damaged one");
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
