package org.alidade.report.figure;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The files of the font that {@link Typeface} lays figures out with, where the system keeps its fonts. */
final class FontFiles {

    private static final List<String> PLAIN = List.of("dejavusans.ttf", "verdana.ttf");
    private static final List<String> BOLD = List.of("dejavusans-bold.ttf", "verdanab.ttf", "verdana bold.ttf");
    private static final List<URI> INSTALLED = List.copyOf(new FontFileFinder().find());

    private FontFiles() {
    }

    /**
     * A font to be embedded, of which only what is used is stored.
     *
     * @param style of {@link Font}, plain or bold
     * @return empty if it is not found, or figures are laid out with another
     */
    static Optional<PDFont> embed(PDDocument document, int style) throws IOException {
        String family = Typeface.font(style, 1).getFamily(Locale.ROOT).replace(" ", "").toLowerCase(Locale.ROOT);
        List<String> names = (style == Font.BOLD ? BOLD : PLAIN).stream().filter(name -> name.startsWith(family))
                .toList();
        Optional<File> file = INSTALLED.stream().filter(uri -> names.contains(name(uri))).sorted().findFirst()
                .map(File::new);
        return file.isEmpty() ? Optional.empty() : Optional.of(PDType0Font.load(document, file.get()));
    }

    private static String name(URI font) {
        return String.valueOf(Path.of(font).getFileName()).toLowerCase(Locale.ROOT);
    }
}
