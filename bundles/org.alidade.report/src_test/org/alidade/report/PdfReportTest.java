package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportTest {

    @TempDir
    private static Path folder;
    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        file = write("one", SampleReport.results(40));
    }

    private static Path write(String name, FixedResults results) throws IOException {
        return Report.write(results, new ReportOptions(folder.resolve(name), "Title & more", "A <note>")
                .withFormats(Set.of(Format.PDF)), new NullProgressMonitor()).first();
    }

    @Test
    void everyPageIsNumberedAndSaysTheTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String foot = text.getText(document).strip().lines().reduce((first, last) -> last).orElse("");
                assertTrue(foot.startsWith("Title & more") && foot.endsWith(page + " / " + document.getNumberOfPages()),
                        foot);
            }
        }
    }

    @Test
    void aLetterThatNoFontHasIsToldByItsNumber() throws IOException {
        Path page = Report.write(new FixedResults(), new ReportOptions(folder.resolve("letters"), "Σ \u4e2d", "")
                .withFormats(Set.of(Format.PDF)), new NullProgressMonitor()).first();
        try (PDDocument document = Loader.loadPDF(page.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.startsWith("Σ U+4E2D"), text);
            assertFalse(text.contains("#"), text);
        }
    }

    @Test
    void bookmarksLeadToTheirHeadingsInOrder() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> titles = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            int former = 0;
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                int page = 1 + ((PDPageXYZDestination) item.getDestination()).retrievePageNumber();
                text.setStartPage(page);
                text.setEndPage(page);
                assertTrue(text.getText(document).replaceAll("\\s+", " ").contains(item.getTitle()), item.getTitle());
                assertTrue(page >= former, item.getTitle());
                former = page;
            }
            assertEquals(List.of("What was asked", "What was run", "What is missing", "Data set: SST"),
                    titles.subList(0, 4));
            assertTrue(titles.contains("Probe: Permutation"));
        }
    }

    @Test
    void linksStayInsideTheDocument() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int links = 0;
            for (PDPage page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    PDActionGoTo there = (PDActionGoTo) link.getAction();
                    assertTrue(((PDPageXYZDestination) there.getDestination()).retrievePageNumber() >= 0);
                    links++;
                }
            }
            assertTrue(links > 20, links + " links");
        }
    }

    @Test
    void nothingIsWrittenBeyondTheEdgesOfAPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> beyond = new ArrayList<>();
            new PDFTextStripper() {

                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getX() < 0 || text.getX() + text.getWidth() > text.getPageWidth() || text.getY() < 0
                            || text.getY() > text.getPageHeight()) {
                        beyond.add(text.getUnicode());
                    }
                    super.processTextPosition(text);
                }
            }.getText(document);
            assertEquals(List.of(), beyond);
        }
    }

    @Test
    void figuresAreVectors() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    assertFalse(page.getResources().isImageXObject(name));
                }
            }
        }
    }

    @Test
    void textsFromDataAreTexts() throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertTrue(new PDFTextStripper().getText(document).replaceAll("\\s+", "")
                    .contains("<script>alert('dataset')</script>"));
        }
    }

    @Test
    void equalResultsGiveEqualBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(write("two", SampleReport.results(40))));
    }

    @Test
    void noResultsMakeADocumentThatSaysSo() throws IOException {
        try (PDDocument document = Loader.loadPDF(write("none", new FixedResults()).toFile())) {
            assertTrue(new PDFTextStripper().getText(document).contains("There are no results yet"));
        }
    }
}
