package org.alidade.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The letters of a document: those of the figures where the system has them, else the one face that comes with PDFBox.
 * Each is embedded once, with the letters that are used.
 */
final class PdfFonts {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final List<String> FOLDERS = List.of("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu",
            "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/dejavu-sans-mono-fonts", "/usr/share/fonts/TTF",
            "/Library/Fonts", "/System/Library/Fonts/Supplemental", "C:\\Windows\\Fonts");
    private static final List<String> PLAIN = List.of("DejaVuSans.ttf", "Verdana.ttf", "verdana.ttf");
    private static final List<String> STRONG = List.of("DejaVuSans-Bold.ttf", "Verdana Bold.ttf", "verdanab.ttf");
    private static final List<String> MONO = List.of("DejaVuSansMono.ttf", "Courier New.ttf", "cour.ttf");
    private static final String SPARE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int LAST_ASCII = 0x7F;

    private final Map<Integer, Boolean> shown = new HashMap<>();
    private final PDFont spare;
    private final PDFont plain;
    private final PDFont strong;
    private final PDFont mono;

    PdfFonts(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(SPARE)) {
            spare = PDType0Font.load(document, in);
        }
        plain = load(document, PLAIN, spare);
        strong = load(document, STRONG, plain);
        mono = load(document, MONO, plain);
    }

    private static PDFont load(PDDocument document, List<String> names, PDFont otherwise) throws IOException {
        Optional<Path> file = names.stream().flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isReadable).findFirst();
        if (file.isEmpty()) {
            return otherwise;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return PDType0Font.load(document, in);
        }
    }

    /** Of texts that are not laid out by style. */
    PDFont plain() {
        return plain;
    }

    /** The same, bold. */
    PDFont strong() {
        return strong;
    }

    /** A text whose letters can all be shown: one that no font has is told by its number, such as U+4E2D. */
    String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter < LAST_ASCII || shown.computeIfAbsent(letter, this::isShown)) {
                readable.appendCodePoint(letter);
            } else {
                readable.append(String.format(Locale.ROOT, "U+%04X", letter));
            }
        });
        return readable.toString();
    }

    private boolean isShown(int letter) {
        return Character.getType(letter) == Character.FORMAT || has(plain, letter) || has(spare, letter);
    }

    private static boolean has(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    void use(PdfRendererBuilder builder) {
        add(builder, plain, "Body", NORMAL);
        add(builder, strong, "Body", BOLD);
        add(builder, mono, "Mono", NORMAL);
        add(builder, spare, "Spare", NORMAL);
    }

    private static void add(PdfRendererBuilder builder, PDFont font, String family, int weight) {
        builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, false);
    }
}
