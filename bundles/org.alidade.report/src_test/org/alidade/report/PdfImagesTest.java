package org.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfImagesTest {

    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    private Path folder;

    @Test
    void aPageIsDrawnAtTheScaleThatIsAskedFor() throws IOException {
        try (PdfImages pages = PdfImages.open(empty(2))) {
            assertEquals(List.of(new PdfImages.Size(100, 50), new PdfImages.Size(100, 50)), pages.sizes());
            BufferedImage image = pages.draw(1, 2);
            assertEquals(200, image.getWidth());
            assertEquals(100, image.getHeight());
            assertEquals(WHITE, image.getRGB(0, 0));
        }
    }

    @Test
    void aPageThatIsNotThereIsRefused() throws IOException {
        try (PdfImages pages = PdfImages.open(empty(1))) {
            assertThrows(IllegalArgumentException.class, () -> pages.draw(1, 1));
        }
    }

    @Test
    void aFileThatIsNoPdfIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("report.pdf"), "no pages");
        assertThrows(IOException.class, () -> PdfImages.open(file));
    }

    private Path empty(int pages) throws IOException {
        Path file = folder.resolve("empty.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(new PDRectangle(100, 50)));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
